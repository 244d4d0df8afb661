import { betaQuantile, incompleteBeta } from './beta-distribution.ts';

/**
 * Two-sided p of a Student t value.
 *
 * @throws RangeError unless degreesOfFreedom > 0.
 */
export function studentTwoSidedP(t: number, degreesOfFreedom: number): number {
  assertDegrees(degreesOfFreedom);
  if (!Number.isFinite(t)) return Number.isNaN(t) ? NaN : 0;
  const square = t * t;
  return square < degreesOfFreedom
    ? incompleteBeta(square / (degreesOfFreedom + square), 0.5, degreesOfFreedom / 2).upper
    : incompleteBeta(degreesOfFreedom / (degreesOfFreedom + square), degreesOfFreedom / 2, 0.5)
        .lower;
}

/**
 * Half the width, in standard errors, of a central interval of Student's t: 2.048 for 0.95 and 28.
 *
 * @throws RangeError unless 0 < confidence < 1 and degreesOfFreedom > 0.
 */
export function studentCriticalValue(confidence: number, degreesOfFreedom: number): number {
  assertDegrees(degreesOfFreedom);
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`confidence must lie between 0 and 1, got ${confidence}`);
  }
  const share = betaQuantile(1 - confidence, degreesOfFreedom / 2, 0.5);
  return Math.sqrt((degreesOfFreedom * (1 - share)) / share);
}

function assertDegrees(degreesOfFreedom: number): void {
  if (!(degreesOfFreedom > 0)) {
    throw new RangeError(`degrees of freedom must be above 0, got ${degreesOfFreedom}`);
  }
}
