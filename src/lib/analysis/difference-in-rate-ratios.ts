import {
  pearsonChiSquare,
  rateOf,
  splitBeforeAfter,
  type CountsBeforeAfter,
  type Side,
} from './counts-before-after.ts';
import { assertConfidence } from './normal.ts';
import { studentCriticalValue, studentTwoSidedP } from './student-t.ts';
import { verdictOf, type Verdict } from './verdict.ts';

export interface DifferenceInRateRatios {
  /** Rate after over rate before, at the place and at the other places; null without exposure. */
  ratioPlace: number | null;
  ratioOthers: number | null;
  /** The first over the second: what happened at the place beyond what happened everywhere. */
  ratio: number | null;
  lower: number | null;
  upper: number | null;
  pTwoSided: number | null;
  /** Pearson dispersion within the four groups of nights, at least 1: it widens the interval. */
  dispersion: number | null;
  degreesOfFreedom: number;
  verdict: Verdict;
}

export interface DifferenceOptions {
  /** Default 0.95. */
  confidence?: number;
  /** The factor of change that matters; see `verdictOf`. Default 2. */
  change?: number;
}

/**
 * Before and after an intervention at its place against the other places over the same nights: season,
 * weather and eagerness of the coaches move both and cancel. Quasi-Poisson, interval with Student's t
 * on n - 4 degrees of freedom. When one of the four counts is 0, each gets one half.
 *
 * @throws RangeError for arguments that `splitBeforeAfter` refuses, a confidence outside (0, 1), or a
 *   change not above 1.
 * @see Card & Krueger 1994 (difference in differences) on the log scale; Haldane 1956, Annals of Human
 *   Genetics 20 (the half).
 */
export function differenceInRateRatios(
  place: CountsBeforeAfter,
  others: CountsBeforeAfter,
  { confidence = 0.95, change = 2 }: DifferenceOptions = {},
): DifferenceInRateRatios {
  assertConfidence(confidence);
  const here = splitBeforeAfter(place);
  const there = splitBeforeAfter(others);
  const groups = [here.after, here.before, there.before, there.after];
  const units = groups.reduce((sum, side) => sum + side.counts.length, 0);
  const degreesOfFreedom = Math.max(0, units - 4);
  const ratioPlace = ratioOf(here.after, here.before);
  const ratioOthers = ratioOf(there.after, there.before);
  const known = { ratioPlace, ratioOthers, degreesOfFreedom };
  if (degreesOfFreedom === 0 || groups.some((side) => side.exposure === 0)) {
    const nothing = { ratio: null, lower: null, upper: null, pTwoSided: null, dispersion: null };
    return { ...known, ...nothing, verdict: verdictOf(null, null, change) };
  }
  const half = groups.some((side) => side.count === 0) ? 0.5 : 0;
  const [a, b, c, d] = groups.map((side) => (side.count + half) / side.exposure) as Four;
  const variance = groups.reduce((sum, side) => sum + 1 / (side.count + half), 0);
  const pearson = groups.reduce((sum, side) => sum + pearsonChiSquare(side), 0);
  const dispersion = Math.max(1, pearson / degreesOfFreedom);
  const logRatio = Math.log(((a / b) * c) / d);
  const standardError = Math.sqrt(dispersion * variance);
  const reach = studentCriticalValue(confidence, degreesOfFreedom) * standardError;
  const lower = Math.exp(logRatio - reach);
  const upper = Math.exp(logRatio + reach);
  return {
    ...known,
    ratio: Math.exp(logRatio),
    lower,
    upper,
    pTwoSided: studentTwoSidedP(logRatio / standardError, degreesOfFreedom),
    dispersion,
    verdict: verdictOf(lower, upper, change),
  };
}

type Four = [number, number, number, number];

function ratioOf(after: Side, before: Side): number | null {
  if (after.exposure === 0 || before.exposure === 0 || before.count === 0) return null;
  return rateOf(after) / rateOf(before);
}
