import { incompleteGamma, logGamma } from './gamma-functions.ts';
import { normalQuantile } from './normal.ts';
import { monotoneRoot } from './monotone-root.ts';

/**
 * Quantile of the gamma distribution with scale 1: the x with P(a, x) = p.
 *
 * @param shape above 0.
 * @param p probability in [0, 1].
 * @throws RangeError for arguments outside those ranges.
 * @see Wilson & Hilferty 1931 for the start, then a bracketed Newton search on the nearer tail.
 */
export function gammaQuantile(shape: number, p: number): number {
  return quantile(shape, p, 1 - p);
}

/** The x whose upper tail Q(a, x) is `upper`; exact where 1 - upper would lose digits. */
export function gammaUpperQuantile(shape: number, upper: number): number {
  return quantile(shape, 1 - upper, upper);
}

/** P(X > x) for a chi-square variable with `df` degrees of freedom. */
export function chiSquareUpperTail(x: number, df: number): number {
  return incompleteGamma(df / 2, x / 2).upper;
}

/** P(X <= x) for a chi-square variable with `df` degrees of freedom. */
export function chiSquareCdf(x: number, df: number): number {
  return incompleteGamma(df / 2, x / 2).lower;
}

/** P(X <= count) for a Poisson variable with the given mean. */
export function poissonCdf(count: number, mean: number): number {
  return count < 0 ? 0 : incompleteGamma(Math.floor(count) + 1, mean).upper;
}

/** P(X >= count) for a Poisson variable with the given mean. */
export function poissonUpperTail(count: number, mean: number): number {
  return count <= 0 ? 1 : incompleteGamma(Math.ceil(count), mean).lower;
}

function quantile(shape: number, lower: number, upper: number): number {
  if (!(shape > 0)) throw new RangeError(`shape must be above 0, got ${shape}`);
  if (!(lower >= 0 && upper >= 0)) throw new RangeError(`no probability: ${lower}`);
  if (lower === 0) return 0;
  if (upper === 0) return Infinity;
  const useLower = lower < 0.5;
  const logDensity = (x: number) => (shape - 1) * Math.log(x) - x - logGamma(shape);
  return monotoneRoot(
    (x) => {
      const tails = incompleteGamma(shape, x);
      return useLower ? tails.lower - lower : upper - tails.upper;
    },
    { start: startingPoint(shape, lower, upper), derivative: (x) => Math.exp(logDensity(x)) },
  );
}

function startingPoint(shape: number, lower: number, upper: number): number {
  const normal = lower < 0.5 ? normalQuantile(lower) : -normalQuantile(upper);
  const h = 1 / (9 * shape);
  const cube = (1 - h + normal * Math.sqrt(h)) ** 3;
  if (cube > 1e-3) return shape * cube;
  return Math.exp((Math.log(lower) + logGamma(shape + 1)) / shape) || Number.MIN_VALUE;
}
