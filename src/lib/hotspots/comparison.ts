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

/** Nights with what was seen and how much was passed or walked in each. */
export interface NightSample extends NightSeries {
  readonly nights: readonly Night[];
}

/** Two periods of one place, each night weighed by its passes; a night off says nothing. */
export function comparePeriods(
  nights: readonly Night[],
  series: NightSeries,
  [before, after]: readonly [Period, Period],
): Comparison {
  const sample = { nights, ...series };
  const within = ([first, last]: Period) =>
    nightsWhere(sample, (night) => night >= first && night <= last);
  return compareSamples(within(before), within(after));
}

/** The nights of a sample that pass a test. */
export function nightsWhere(sample: NightSample, test: (night: Night) => boolean): NightSample {
  const at = sample.nights.flatMap((night, i) => (test(night) ? [i] : []));
  return {
    nights: at.map((i) => sample.nights[i] as Night),
    counts: Float64Array.from(at, (i) => sample.counts[i] as number),
    exposures: Float64Array.from(at, (i) => sample.exposures[i] as number),
  };
}

/** The rate of the second sample against that of the first, such as a season against a pilot. */
export function compareSamples(first: NightSample, second: NightSample): Comparison {
  const [before, after] = [walkedOf(first), walkedOf(second)];
  const [one, other] = [rateOf(before), rateOf(after)];
  const quasi = quasiPoissonRateRatio({
    counts: [...before.counts, ...after.counts],
    exposures: [...before.exposures, ...after.exposures],
    after: [...before.nights.map(() => false), ...after.nights.map(() => true)],
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

function walkedOf(sample: NightSample): NightSample {
  const walked = new Set(sample.nights.filter((_, i) => (sample.exposures[i] as number) > 0));
  return nightsWhere(sample, (night) => walked.has(night));
}

function rateOf({ nights, counts, exposures }: NightSample): PeriodRate {
  const [count, exposure] = [sumOf(counts), sumOf(exposures)];
  return { nights, count, exposure, rate: poissonRate(count, exposure) };
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
