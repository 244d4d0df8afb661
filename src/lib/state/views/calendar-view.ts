import { nightsBetween, type Night } from '../../domain/night-calendar.ts';
import type { ByNight } from '../../engine/questions/by-night.ts';
import type { OpenDataset } from '../open-dataset.ts';
import type { EffortView } from './effort-view.ts';

export interface CalendarView {
  readonly nights: readonly {
    readonly night: Night;
    readonly count: number;
    /** In the chosen minutes; null where no rounds are known at all. */
    readonly walked: boolean | null;
  }[];
  readonly noNight: number;
}

/** Every night from the first to the last signal or round. */
export function calendarOf(
  answer: ByNight,
  { summary, walked, knowsEffort }: Pick<OpenDataset, 'summary' | 'walked' | 'knowsEffort'>,
  effort: Pick<EffortView, 'night'>,
): CalendarView {
  const counts = new Map<string | null, number>();
  answer.night.forEach((night, i) => counts.set(night, answer.count[i] ?? 0));
  const noNight = counts.get(null) ?? 0;
  const ends = [summary.nights?.[0], summary.nights?.[1], walked.night[0], walked.night.at(-1)];
  const known = ends.filter((night) => night !== undefined).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return { nights: [], noNight };
  return {
    nights: nightsOf(first, last).map((night) => ({
      night,
      count: counts.get(night) ?? 0,
      walked: knowsEffort ? effort.night(night).passes > 0 : null,
    })),
    noNight,
  };
}

/** A drag asks for the same nights at every step. */
let listed: { readonly first: Night; readonly last: Night; readonly nights: Night[] } | null = null;

function nightsOf(first: Night, last: Night): Night[] {
  if (listed?.first !== first || listed.last !== last)
    listed = { first, last, nights: nightsBetween(first, last) };
  return listed.nights;
}
