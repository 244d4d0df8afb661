import { quasiPoissonRateRatio } from '../analysis/quasi-poisson.ts';
import { poissonRate, type PoissonRate } from '../analysis/poisson-rate.ts';
import { verdictOf, type Verdict } from '../analysis/verdict.ts';
import type { PlaceChoice, TypeChoice } from '../domain/filter.ts';
import type { Observations } from './observations.ts';
import { placeSeries, sumOf, type NightSeries } from './place-series.ts';

/** How much was looked at a place, and how much was found, against the others of its sort. */
export interface DetectionRow {
  readonly place: PlaceChoice;
  readonly count: number;
  readonly passes: number;
  /** Signals per pass; on a leg per pass of 100 m. */
  readonly rate: PoissonRate;
  readonly countRank: number;
  /** Passes over the mean of the others. */
  readonly effortRatio: number | null;
  readonly countRatio: number | null;
  /** Rate over the rate of the others together, with its interval of 95 %. */
  readonly rateRatio: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly verdict: Verdict;
}

/** A difference by this factor matters. */
const CHANGE = 1.5;

/** More looking finds more: towers among one another, and legs, by signals, passes and signals a pass. */
export function detectionCheck(
  seen: Observations,
  places: readonly { readonly place: PlaceChoice; readonly weight: number }[],
  types: readonly TypeChoice[],
): DetectionRow[] {
  const all = places.map(({ place, weight }) => {
    const series = placeSeries(seen, place, types);
    return { place, weight, series, count: sumOf(series.counts), passes: sumOf(series.exposures) };
  });
  const walked = all.filter(({ passes }) => passes > 0);
  return walked.map((own): DetectionRow => {
    const others = walked.filter((other) => other !== own);
    const mean = (of: 'count' | 'passes') =>
      others.length ? sumOf(others.map((other) => other[of])) / others.length : 0;
    const over = (value: number, base: number) => (base > 0 ? value / base : null);
    const { ratio, lower, upper } = against(own, others);
    return {
      place: own.place,
      count: own.count,
      passes: own.passes,
      rate: poissonRate(own.count, own.passes * own.weight),
      countRank: 1 + others.filter((other) => other.count > own.count).length,
      effortRatio: over(own.passes, mean('passes')),
      countRatio: over(own.count, mean('count')),
      rateRatio: ratio,
      lower,
      upper,
      verdict: verdictOf(lower, upper, CHANGE),
    };
  });
}

interface Weighed {
  readonly series: NightSeries;
  readonly weight: number;
}

/** Nights of the place against nights of each other place. */
function against(own: Weighed, others: readonly Weighed[]) {
  const all = [...others, own];
  const counts = all.flatMap(({ series }) => [...series.counts]);
  const exposures = all.flatMap(({ series, weight }) =>
    [...series.exposures].map((e) => e * weight),
  );
  const after = all.flatMap((one) => Array.from(one.series.counts, () => one === own));
  return quasiPoissonRateRatio({ counts, exposures, after });
}
