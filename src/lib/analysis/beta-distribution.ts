import { logGamma } from './gamma-functions.ts';
import { monotoneRoot } from './monotone-root.ts';

/**
 * Regularised incomplete beta function, both tails: lower I_x(a, b) and upper 1 - I_x(a, b).
 *
 * @param x in [0, 1]; a, b above 0.
 * @throws RangeError for arguments outside those ranges.
 * @see Press et al. 2007, Numerical Recipes, 6.4 (Lentz's continued fraction; more terms for large a, b).
 */
export function incompleteBeta(x: number, a: number, b: number): { lower: number; upper: number } {
  if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) {
    throw new RangeError(`incompleteBeta needs x in [0, 1], a > 0, b > 0: ${x}, ${a}, ${b}`);
  }
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === 1) return { lower: 1, upper: 0 };
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b));
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, (front * betaFraction(x, a, b)) / a);
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, (front * betaFraction(1 - x, b, a)) / b);
  return { lower: 1 - upper, upper };
}

/**
 * Quantile of the beta distribution.
 *
 * @throws RangeError for a p outside [0, 1] or shapes not above 0.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`probability must lie in [0, 1], got ${p}`);
  if (p === 0 || p === 1) return p;
  const normaliser = logBeta(a, b);
  return monotoneRoot(
    (x) => {
      const tails = incompleteBeta(x, a, b);
      return p < 0.5 ? tails.lower - p : 1 - p - tails.upper;
    },
    {
      start: a / (a + b),
      from: 0,
      to: 1,
      derivative: (x) => Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - normaliser),
    },
  );
}

/** P(X <= k) for a binomial variable of n trials with probability `chance`. */
export function binomialCdf(k: number, n: number, chance: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : incompleteBeta(chance, k + 1, n - k).upper;
}

/** P(X >= k) for a binomial variable of n trials with probability `chance`. */
export function binomialUpperTail(k: number, n: number, chance: number): number {
  if (k <= 0) return 1;
  return k > n ? 0 : incompleteBeta(chance, k, n - k + 1).lower;
}

/**
 * Exact central (Clopper-Pearson) limits for a proportion.
 *
 * @see Clopper & Pearson 1934, Biometrika 26.
 */
export function clopperPearson(
  successes: number,
  trials: number,
  confidence: number,
): { lower: number; upper: number } {
  const tail = (1 - confidence) / 2;
  return {
    lower: successes === 0 ? 0 : betaQuantile(tail, successes, trials - successes + 1),
    upper: successes === trials ? 1 : betaQuantile(1 - tail, successes + 1, trials - successes),
  };
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = nonZero(1 - ((a + b) * x) / (a + 1));
  d = 1 / d;
  let product = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    product *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    product *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return product;
}

function nonZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
