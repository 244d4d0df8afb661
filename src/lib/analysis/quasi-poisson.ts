import {
  pearsonChiSquare,
  rateOf,
  splitBeforeAfter,
  type CountsBeforeAfter,
} from './counts-before-after.ts';
import { chiSquareUpperTail } from './gamma-distribution.ts';
import { assertConfidence } from './normal.ts';
import { studentCriticalValue, studentTwoSidedP } from './student-t.ts';

/** Rate after over rate before. Without an event on either side the ratio has no interval. */
export interface QuasiPoissonRateRatio {
  /** Infinity when nothing was seen before; null without exposure, or when nothing was seen at all. */
  ratio: number | null;
  /** Pearson chi-square over its degrees of freedom, not floored at 1; null below three units. */
  dispersion: number | null;
  pearsonChiSquare: number;
  degreesOfFreedom: number;
  /** P of a Pearson chi-square as high when the counts are Poisson. */
  pOverdispersion: number | null;
  /** Standard error of ln ratio, when counts are Poisson and as they are dispersed here. */
  poissonSeLog: number | null;
  seLog: number | null;
  t: number | null;
  pTwoSided: number | null;
  lower: number | null;
  upper: number | null;
}

/**
 * Rate ratio of a quasi-Poisson log-linear model with one before/after factor and the offset
 * ln(exposure): Wald interval with Student's t on n - 2 degrees of freedom.
 *
 * @throws RangeError for arguments that `splitBeforeAfter` refuses, or a confidence outside (0, 1).
 * @see McCullagh & Nelder 1989, Generalized Linear Models, 6.2; R's glm(family = quasipoisson).
 */
export function quasiPoissonRateRatio(
  data: CountsBeforeAfter,
  confidence = 0.95,
): QuasiPoissonRateRatio {
  assertConfidence(confidence);
  const { before, after } = splitBeforeAfter(data);
  const degreesOfFreedom = Math.max(0, before.counts.length + after.counts.length - 2);
  const bothWalked = before.exposure > 0 && after.exposure > 0;
  const chiSquare = pearsonChiSquare(before) + pearsonChiSquare(after);
  const seen = before.count > 0 || after.count > 0;
  const dispersion =
    bothWalked && seen && degreesOfFreedom > 0 ? chiSquare / degreesOfFreedom : null;
  const result: QuasiPoissonRateRatio = {
    ratio: bothWalked && seen ? rateOf(after) / rateOf(before) : null,
    dispersion,
    pearsonChiSquare: chiSquare,
    degreesOfFreedom,
    pOverdispersion: dispersion === null ? null : chiSquareUpperTail(chiSquare, degreesOfFreedom),
    poissonSeLog: null,
    seLog: null,
    t: null,
    pTwoSided: null,
    lower: null,
    upper: null,
  };
  if (result.ratio === null || before.count === 0 || after.count === 0) return result;
  result.poissonSeLog = Math.sqrt(1 / before.count + 1 / after.count);
  if (dispersion === null) return result;
  const seLog = Math.sqrt(dispersion) * result.poissonSeLog;
  const logRatio = Math.log(result.ratio);
  const reach = studentCriticalValue(confidence, degreesOfFreedom) * seLog;
  result.seLog = seLog;
  result.lower = Math.exp(logRatio - reach);
  result.upper = Math.exp(logRatio + reach);
  if (seLog === 0) return result;
  result.t = logRatio / seLog;
  result.pTwoSided = studentTwoSidedP(result.t, degreesOfFreedom);
  return result;
}
