import { closingStatuses, pickingUpStatuses, type FollowUp } from '$lib/domain/follow-up.ts';
import type { Night } from '$lib/domain/night-calendar.ts';
import type { DatasetRows } from '$lib/domain/tables.ts';
import type { Season } from '$lib/evaluation/changes.ts';
import type { Case } from '$lib/evaluation/follow-up.ts';
import { datasets, pack } from '../data/sample.ts';
import { observe, roundsOf, zone } from '../hotspots/rows.ts';

export { survivalByHand, wilsonByHand } from '../support/by-hand.ts';
export { pack, zone };
export const [season, pilot] = datasets.map(({ rows }) => rows) as [DatasetRows, DatasetRows];

export function seasonOf(rows: DatasetRows): Season {
  return { area: pack, seen: observe(rows), rounds: roundsOf(rows), zone };
}

const wall = (time: string) => Date.parse(`${time}Z`);

/** The cases as the rows tell them, without the engine. */
export function casesOf({ followUps }: Pick<DatasetRows, 'followUps'>): Case[] {
  const bySignal = new Map<string, FollowUp[]>();
  for (const step of followUps)
    bySignal.set(step.signal, [...(bySignal.get(step.signal) ?? []), step]);
  return [...bySignal].map(([signal, steps]) => {
    const first = (among: readonly string[]) => {
      const found = steps.find(({ status }) => among.includes(status));
      return found ? wall(found.wallTime) : null;
    };
    return {
      signal,
      party: steps[0]?.party ?? '',
      handedWall: wall(steps[0]?.wallTime ?? ''),
      pickedWall: first(pickingUpStatuses),
      closedWall: first(closingStatuses),
      splitWall: first(['split']),
      reopened: steps.filter(({ status }) => status === 'reopened').length,
      lastStatus: steps.at(-1)?.status ?? '',
    };
  });
}

export function untilOf({ followUps, signals }: DatasetRows): number {
  const times = [...followUps, ...signals].flatMap(({ wallTime }) => wallTime ?? []);
  return wall(times.reduce((last, time) => (time > last ? time : last)));
}

export function countOn(nights: ReadonlySet<Night>, rows: readonly { night: Night | null }[]) {
  return rows.filter(({ night }) => night !== null && nights.has(night)).length;
}
