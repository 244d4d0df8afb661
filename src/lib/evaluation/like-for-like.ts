import type { TypeChoice } from '../domain/filter.ts';
import type { Night } from '../domain/night-calendar.ts';
import {
  compareSamples,
  nightsWhere,
  type Comparison,
  type NightSample,
} from '../hotspots/comparison.ts';
import type { Observations } from '../hotspots/observations.ts';
import { placeSeries } from '../hotspots/place-series.ts';
import { wholeTower, type Season } from './changes.ts';

export interface LikeRow {
  /** Null: all types that both datasets know. */
  readonly main: string | null;
  /** Signals per pass: the other dataset first, then the one shown. */
  readonly comparison: Comparison;
}

export interface LikeForLike {
  readonly tower: string;
  /** Calendar months (1 to 12) in which both walked there. */
  readonly months: readonly number[];
  readonly all: LikeRow;
  readonly mains: readonly LikeRow[];
  /** Types that were noted in one of the two alone, and so are left out. */
  readonly leftOut: readonly TypeChoice[];
}

/**
 * The same towers in the same months of the year and for the same types, in two datasets, such as a
 * pilot in one tower and the season after it. Towers that only one of them walked, months that only
 * one of them had and types that only one of them noted are left out.
 */
export function likeForLike(shown: Season, other: Season): LikeForLike[] {
  const [own, theirs] = [notedTypes(shown), notedTypes(other)];
  const common = new Set([...own.keys()].filter((key) => theirs.has(key)));
  const leftOut = [...own, ...theirs].flatMap(([key, type]) => (common.has(key) ? [] : [type]));
  const [a, b] = [other.seen, shown.seen].map((seen) => ofKinds(seen, common));
  if (!a || !b) return [];
  return shown.area.towers.flatMap(({ id: tower }) => {
    const months = sharedMonths(a, b, tower);
    if (months.length === 0) return [];
    const row = (main: string | null): LikeRow => {
      const [first, second] = [a, b].map((seen) =>
        nightsWhere(sampleOf(seen, tower, main), (night) => months.includes(monthOf(night))),
      ) as [NightSample, NightSample];
      return { main, comparison: compareSamples(first, second) };
    };
    const mains = shown.area.taxonomy.mainTypes.map(({ id }) => row(id));
    return [{ tower, months, all: row(null), mains, leftOut }];
  });
}

function sampleOf(seen: Observations, tower: string, main: string | null): NightSample {
  const types = main === null ? [] : [{ main, sub: null }];
  return { nights: seen.nights, ...placeSeries(seen, wholeTower(tower), types) };
}

function ofKinds(seen: Observations, kinds: ReadonlySet<string>): Observations {
  return { ...seen, signals: seen.signals.filter((row) => kinds.has(keyOf(row))) };
}

function sharedMonths(a: Observations, b: Observations, tower: string): number[] {
  const [first, second] = [a, b].map((seen) => {
    const { nights, exposures } = sampleOf(seen, tower, null);
    return new Set(nights.filter((_, i) => (exposures[i] as number) > 0).map(monthOf));
  });
  return [...(first ?? [])].filter((month) => second?.has(month));
}

function notedTypes({ seen }: Season): Map<string, TypeChoice> {
  return new Map(seen.signals.map(({ main, sub }) => [keyOf({ main, sub }), { main, sub }]));
}

function keyOf({ main, sub }: TypeChoice): string {
  return `${main}/${sub ?? ''}`;
}

/** 1 to 12. */
function monthOf(night: Night): number {
  return Number(night.slice(5, 7));
}
