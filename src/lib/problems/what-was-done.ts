import type { TypeChoice } from '../domain/filter.ts';
import { closingStatuses, type FollowUpStatus } from '../domain/follow-up.ts';
import type { Night } from '../domain/night-calendar.ts';
import type { Look, Problem } from './problem.ts';

/** One step in what became of a signal. */
export interface Step {
  readonly signal: string;
  readonly wallTime: string;
  readonly status: FollowUpStatus;
  readonly party: string;
}

/** A measure with its date and place. */
export interface PlacedMeasure {
  readonly id: string;
  readonly night: Night;
  readonly label: string;
  readonly tower: string | null;
  readonly level: number | null;
  readonly unit: string | null;
  readonly leg: string | null;
  /** Main types or `main/sub`; empty means all. */
  readonly types: readonly string[];
}

export interface SeenOf {
  readonly seen: number;
  readonly passes: number;
}

export interface WhatWasDone {
  /** Signals of the problem that were handed over, by how they stand now. */
  readonly handedOver: number;
  readonly open: number;
  readonly closed: number;
  readonly cancelled: number;
  /** Who has them, the most first. */
  readonly parties: readonly { readonly party: string; readonly count: number }[];
  /** Measures for this place and these types, with how often it was seen before and since. */
  readonly measures: readonly {
    readonly measure: PlacedMeasure;
    readonly before: SeenOf;
    readonly since: SeenOf;
  }[];
}

/** The last step of every signal. @param steps in any order. */
export function lastSteps(steps: readonly Step[]): Map<string, Step> {
  const last = new Map<string, Step>();
  for (const step of steps) {
    const known = last.get(step.signal);
    if (!known || step.wallTime >= known.wallTime) last.set(step.signal, step);
  }
  return last;
}

export function whatWasDone(
  problem: Problem,
  last: ReadonlyMap<string, Step>,
  measures: readonly PlacedMeasure[],
): WhatWasDone {
  const steps = problem.signals.flatMap((id) => last.get(id) ?? []);
  const count = (status: FollowUpStatus) => steps.filter((step) => step.status === status).length;
  const parties = new Map<string, number>();
  for (const { party } of steps) parties.set(party, (parties.get(party) ?? 0) + 1);
  return {
    handedOver: steps.length,
    open: steps.filter(({ status }) => !closingStatuses.includes(status)).length,
    closed: count('closed'),
    cancelled: count('cancelled'),
    parties: [...parties]
      .map(([party, signals]) => ({ party, count: signals }))
      .sort((a, b) => b.count - a.count),
    measures: measures
      .filter((measure) => isHere(measure, problem) && isFor(measure, problem.types))
      .map((measure) => ({
        measure,
        before: seenOf(problem.looks ?? [], (night) => night < measure.night),
        since: seenOf(problem.looks ?? [], (night) => night >= measure.night),
      })),
  };
}

function seenOf(looks: readonly Look[], when: (night: Night) => boolean): SeenOf {
  const then = looks.filter(({ night }) => when(night));
  return { seen: then.filter(({ seen }) => seen).length, passes: then.length };
}

function isHere({ tower, level, unit, leg }: PlacedMeasure, { place, levels }: Problem): boolean {
  if (place.kind === 'leg') return leg === place.leg;
  if (place.kind === 'open' || tower !== place.tower) return false;
  return (unit === null || unit === place.unit) && (level === null || levels.includes(level));
}

function isFor({ types }: PlacedMeasure, found: readonly TypeChoice[]): boolean {
  if (types.length === 0) return true;
  return found.some(({ main, sub }) => types.includes(main) || types.includes(`${main}/${sub}`));
}
