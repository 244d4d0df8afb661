import { twoSidedP } from './normal.ts';

/** Mann-Kendall trend test; z, p and tau are null when all values are equal (or fewer than two). */
export interface MannKendall {
  n: number;
  /** Sum of sign(x_j - x_i) over i < j. */
  s: number;
  /** Variance of S, corrected for ties. */
  variance: number;
  /** Continuity corrected: (S - sign S) / sqrt(variance); 0 when S = 0. */
  z: number | null;
  pTwoSided: number | null;
  tauB: number | null;
  /** Sizes of the groups of equal values, rising. */
  ties: number[];
}

/**
 * Mann-Kendall test of a monotone trend in values in order of time.
 *
 * @throws RangeError for a value that is no number.
 * @see Mann 1945, Econometrica 13; Kendall 1975, Rank Correlation Methods; R's trend::mk.test.
 */
export function mannKendall(values: ArrayLike<number>): MannKendall {
  const n = values.length;
  let s = 0;
  for (let j = 1; j < n; j++) {
    for (let i = 0; i < j; i++) s += Math.sign((values[j] as number) - (values[i] as number));
  }
  if (Number.isNaN(s) || Array.from(values).some(Number.isNaN)) {
    throw new RangeError('Mann-Kendall needs numbers: leave missing values out');
  }
  const ties = tieGroups(values);
  const tied = (f: (t: number) => number) => ties.reduce((sum, t) => sum + f(t), 0);
  const variance = (n * (n - 1) * (2 * n + 5) - tied((t) => t * (t - 1) * (2 * t + 5))) / 18;
  const pairs = Math.max(0, (n * (n - 1)) / 2);
  const untied = pairs - tied((t) => (t * (t - 1)) / 2);
  const z = variance > 0 ? (s - Math.sign(s)) / Math.sqrt(variance) : null;
  return {
    n,
    s,
    variance,
    z,
    pTwoSided: z === null ? null : twoSidedP(z),
    tauB: untied > 0 ? s / Math.sqrt(untied * pairs) : null,
    ties,
  };
}

function tieGroups(values: ArrayLike<number>): number[] {
  const sorted = Float64Array.from(values).sort();
  const sizes: number[] = [];
  for (let begin = 0, i = 1; i <= sorted.length; i++) {
    if (i < sorted.length && sorted[i] === sorted[begin]) continue;
    if (i - begin > 1) sizes.push(i - begin);
    begin = i;
  }
  return sizes.sort((a, b) => a - b);
}
