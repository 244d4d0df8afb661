import { normalCriticalValue } from './normal.ts';

/** A share with its interval; all null without trials. */
export interface WilsonInterval {
  proportion: number | null;
  lower: number | null;
  upper: number | null;
}

/**
 * Wilson score interval of a share, without continuity correction. No successes give a lower limit
 * of exactly 0, no failures an upper limit of exactly 1.
 *
 * @throws RangeError unless 0 <= successes <= trials, or for a confidence outside (0, 1).
 * @see Wilson 1927, JASA 22; Newcombe 1998, Statistics in Medicine 17, method 3.
 */
export function wilsonInterval(
  successes: number,
  trials: number,
  confidence = 0.95,
): WilsonInterval {
  const z = normalCriticalValue(confidence);
  if (!(successes >= 0 && successes <= trials && trials < Infinity)) {
    throw new RangeError(`${successes} successes in ${trials} trials`);
  }
  if (trials === 0) return { proportion: null, lower: null, upper: null };
  const proportion = successes / trials;
  const centre = proportion + (z * z) / (2 * trials);
  const spread = (proportion * (1 - proportion)) / trials + (z * z) / (4 * trials * trials);
  const reach = z * Math.sqrt(spread);
  const scale = 1 + (z * z) / trials;
  return {
    proportion,
    lower: successes === 0 ? 0 : (centre - reach) / scale,
    upper: successes === trials ? 1 : (centre + reach) / scale,
  };
}
