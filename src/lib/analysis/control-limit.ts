import { gammaVariate, overdispersedCount } from './random-variates.ts';
import { seededRandom, type Random } from './random.ts';

/** A place in control: what it does when nothing has changed. */
export interface InControl {
  /** Expected count of each night to be watched, 0 for a night off. */
  expected: ArrayLike<number>;
  /** Variance of a night's count over its mean, at least 1. */
  dispersion?: number;
  /**
   * The count that `expected` was learnt from. With it, every simulated run draws its true rate from
   * what that count leaves open, so that a short past does not raise more alarms than stated.
   */
  learntFromCount?: number;
}

export interface ControlLimitOptions {
  /** Walked nights between false alarms, 200 say: one in that many when nothing changes. */
  averageRunLength: number;
  seed: number;
  /** Simulated runs; default 2000. */
  runs?: number;
}

export interface ControlLimit {
  /** Alarm when the path rises above it. */
  limit: number;
  /** Chance of a false alarm over the nights watched, as simulated: 1 - exp(-nights / run length). */
  falseAlarmChance: number;
  /** The same, by walked night. */
  falseAlarmsPerNight: number;
}

/**
 * The limit at which a control chart raises a false alarm once in `averageRunLength` walked nights,
 * calibrated by simulation in control over the very nights that it will watch: the share of runs that
 * ever rise above it is what that run length allows.
 *
 * @param chart path of the chart for counts and expected counts: `poissonCusum`, `ewma`.
 * @throws RangeError when no night has an expected count, or for an average run length below 2.
 * @see Hawkins & Olwell 1998, Cumulative Sum Charts, 3 (in-control ARL); Höhle & Paul 2008, CSDA 52
 *   (calibration by simulation over a finite time).
 */
export function controlLimit(
  chart: (counts: Float64Array, expected: Float64Array) => Float64Array,
  inControl: InControl,
  { averageRunLength, seed, runs = 2000 }: ControlLimitOptions,
): ControlLimit {
  const expected = Float64Array.from(inControl.expected).filter((mean) => mean > 0);
  const nights = expected.length;
  if (nights === 0) throw new RangeError('no night has an expected count');
  if (!(averageRunLength >= 2)) throw new RangeError(`run length below 2: ${averageRunLength}`);
  const random = seededRandom(seed);
  const highest = Float64Array.from({ length: runs }, () =>
    chart(simulate(expected, inControl, random), expected).reduce((a, b) => Math.max(a, b)),
  ).sort();
  const allowed = Math.floor(runs * -Math.expm1(-nights / averageRunLength));
  const limit = highest[Math.max(0, runs - 1 - allowed)] ?? Infinity;
  const falseAlarmChance = highest.filter((level) => level > limit).length / runs;
  return {
    limit,
    falseAlarmChance,
    falseAlarmsPerNight: -Math.log1p(-falseAlarmChance) / nights,
  };
}

function simulate(
  expected: Float64Array,
  { dispersion = 1, learntFromCount }: InControl,
  random: Random,
): Float64Array {
  const truth =
    learntFromCount === undefined
      ? 1
      : gammaVariate(learntFromCount + 0.5, random) / Math.max(learntFromCount, 0.5);
  return expected.map((mean) => overdispersedCount(mean * truth, dispersion, random));
}
