import { gammaQuantile, gammaUpperQuantile } from './gamma-distribution.ts';
import { assertConfidence } from './normal.ts';

/** A rate per unit of exposure with its exact interval; all null without exposure. */
export interface PoissonRate {
  rate: number | null;
  lower: number | null;
  upper: number | null;
  /** One-sided upper limit: "none seen in t hours" still allows this rate. */
  upperOneSided: number | null;
}

/**
 * Rate of a Poisson count with the exact central interval of Garwood.
 *
 * @param count whole number, at least 0.
 * @param exposure coach hours, passes ...; 0 says nothing about the rate.
 * @throws RangeError for a count that is no whole number >= 0, a negative exposure, a count without
 *   exposure, or a confidence outside (0, 1).
 * @see Garwood 1936, Biometrika 28.
 */
export function poissonRate(count: number, exposure: number, confidence = 0.95): PoissonRate {
  assertConfidence(confidence);
  assertCount(count, exposure);
  if (exposure === 0) return { rate: null, lower: null, upper: null, upperOneSided: null };
  const tail = (1 - confidence) / 2;
  return {
    rate: count / exposure,
    lower: count === 0 ? 0 : gammaQuantile(count, tail) / exposure,
    upper: gammaUpperQuantile(count + 1, tail) / exposure,
    upperOneSided: gammaUpperQuantile(count + 1, 1 - confidence) / exposure,
  };
}

/** @throws RangeError for what cannot be a count seen over that exposure. */
export function assertCount(count: number, exposure: number): void {
  if (!(Number.isInteger(count) && count >= 0)) {
    throw new RangeError(`count must be a whole number, at least 0: ${count}`);
  }
  if (!(exposure >= 0 && exposure < Infinity)) {
    throw new RangeError(`exposure must be finite and at least 0: ${exposure}`);
  }
  if (exposure === 0 && count > 0) throw new RangeError(`${count} counted without exposure`);
}
