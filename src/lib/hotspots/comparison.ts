import { minimumDetectableChange, nightsToDetect } from '../analysis/minimum-detectable-change.ts';
import { poissonRateRatio } from '../analysis/poisson-rate-ratio.ts';
import { poissonRate, type PoissonRate } from '../analysis/poisson-rate.ts';
import { quasiPoissonRateRatio } from '../analysis/quasi-poisson.ts';
import { verdictOf, type Verdict } from '../analysis/verdict.ts';
import type { Night } from '../domain/night-calendar.ts';
import { sumOf, type NightSeries } from './place-series.ts';

/** First and last night, both included. */
export type Period = readonly [first: Night, last: Night];

export interface PeriodRate {
  readonly nights: readonly Night[];
  readonly count: number;
  readonly exposure: number;
  readonly rate: PoissonRate;
}

export interface Comparison {
  readonly before: PeriodRate;
  readonly after: PeriodRate;
  /** Rate after over rate before, with its interval of 95 %; null where there is none. */
  readonly ratio: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Variance of a night's count over its mean; the interval is widened by it where above 1. */
  readonly dispersion: number | null;
  readonly verdict: Verdict;
  /** What it would take to know more. */
  readonly outlook: Outlook;
}

export interface Outlook {
  /** Walked nights more after which a halving (or doubling) shows; 0: it would have shown by now. */
  readonly moreNights: number | null;
  /** Largest ratio below 1 that would show with the nights there are; null: none. */
  readonly detectableFall: number | null;
}

/** Two periods of one place, each night weighed by its passes; a night off says nothing. */
export function comparePeriods(
  nights: readonly Night[],
  { counts, exposures }: NightSeries,
  [before, after]: readonly [Period, Period],
): Comparison {
  const within = (period: Period) =>
    nights.flatMap((night, i) =>
      night >= period[0] && night <= period[1] && (exposures[i] as number) > 0 ? [i] : [],
    );
  const [first, second] = [within(before), within(after)];
  const both = [...first, ...second];
  const rates = [first, second].map((at) => periodRate(nights, counts, exposures, at));
  const [one, other] = rates as [PeriodRate, PeriodRate];
  const quasi = quasiPoissonRateRatio({
    counts: both.map((i) => counts[i] as number),
    exposures: both.map((i) => exposures[i] as number),
    after: both.map((_, k) => k >= first.length),
  });
  const interval = intervalOf(one, other, quasi);
  return {
    before: one,
    after: other,
    ratio: quasi.ratio,
    ...interval,
    dispersion: quasi.dispersion,
    verdict: verdictOf(interval.lower, interval.upper),
    outlook: outlookOf(one, other, quasi.dispersion),
  };
}

function periodRate(
  nights: readonly Night[],
  counts: Float64Array,
  exposures: Float64Array,
  at: readonly number[],
): PeriodRate {
  const count = sumOf(at.map((i) => counts[i] as number));
  const exposure = sumOf(at.map((i) => exposures[i] as number));
  return {
    nights: at.map((i) => nights[i] as Night),
    count,
    exposure,
    rate: poissonRate(count, exposure),
  };
}

/** The wider of the exact Poisson interval and, where counts spread more than that, the quasi one. */
function intervalOf(
  before: PeriodRate,
  after: PeriodRate,
  quasi: ReturnType<typeof quasiPoissonRateRatio>,
): { lower: number | null; upper: number | null } {
  if (before.exposure === 0 || after.exposure === 0) return { lower: null, upper: null };
  const exact = poissonRateRatio(after.count, after.exposure, before.count, before.exposure);
  const { lower, upper, dispersion } = quasi;
  if (lower === null || upper === null || dispersion === null || dispersion <= 1)
    return { lower: exact.lower, upper: exact.upper };
  return { lower: Math.min(lower, exact.lower), upper: Math.max(upper, exact.upper) };
}

/** @param dispersion of a night's count; below 1 counts as 1. */
export function outlookOf(
  before: PeriodRate,
  after: PeriodRate,
  dispersion: number | null,
): Outlook {
  const nights = before.nights.length + after.nights.length;
  const rate = before.rate.rate ?? 0;
  if (nights === 0 || rate === 0) return { moreNights: null, detectableFall: null };
  const plan = {
    rate,
    exposurePerNight: (before.exposure + after.exposure) / nights,
    nightsBefore: before.nights.length,
    dispersion: Math.max(1, dispersion ?? 1),
  };
  const rising = (after.rate.rate ?? 0) > rate;
  const needed = nightsToDetect(rising ? 2 : 0.5, plan);
  const { less } = minimumDetectableChange({ ...plan, nightsAfter: after.nights.length });
  return {
    moreNights: needed === null ? null : Math.max(0, needed - after.nights.length),
    detectableFall: less,
  };
}
