import { chiSquareCdf, chiSquareUpperTail } from './gamma-distribution.ts';
import { moments } from './moments.ts';

/** Dispersion test of counts; null where undefined (fewer than two counts, all zero). */
export interface Dispersion {
  n: number;
  mean: number | null;
  /** Divided by n - 1. */
  variance: number | null;
  /** Variance over mean: 1 for Poisson counts, above when they cluster. */
  index: number | null;
  chiSquare: number | null;
  degreesOfFreedom: number;
  /** P of an index as high under Poisson: small means over-dispersion. */
  pUpper: number | null;
  pLower: number | null;
}

/**
 * Index of dispersion with Fisher's test that counts of equal exposure are Poisson.
 *
 * @throws RangeError for a count below 0.
 * @see Fisher 1925, Statistical Methods for Research Workers, section 16; Cochran 1954, Biometrics 10.
 */
export function dispersion(counts: ArrayLike<number>): Dispersion {
  const { n, mean, sumOfSquares } = moments(counts);
  for (let i = 0; i < n; i++) {
    if (!((counts[i] as number) >= 0)) throw new RangeError(`no count: ${counts[i]}`);
  }
  const degreesOfFreedom = Math.max(0, n - 1);
  const variance = n > 1 ? sumOfSquares / (n - 1) : null;
  const known = { n, mean: n > 0 ? mean : null, variance, degreesOfFreedom };
  if (variance === null || mean === 0) {
    return { ...known, index: null, chiSquare: null, pUpper: null, pLower: null };
  }
  const chiSquare = sumOfSquares / mean;
  return {
    ...known,
    index: variance / mean,
    chiSquare,
    pUpper: chiSquareUpperTail(chiSquare, degreesOfFreedom),
    pLower: chiSquareCdf(chiSquare, degreesOfFreedom),
  };
}
