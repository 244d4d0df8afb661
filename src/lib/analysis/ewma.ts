import { assertExpected } from './cusum.ts';

/**
 * Exponentially weighted moving average of how far counts lie above `expected`, in Poisson standard
 * deviations: Z_t = (1 - weight) Z_(t-1) + weight (count_t - expected_t) / sqrt(expected_t).
 *
 * @param counts, expected one a night; a night with expected 0 (not walked) leaves Z as it was.
 * @param weight of the newest night, in (0, 1]; small weights see slow rises.
 * @returns Z after each night; compare with a limit from `controlLimit`.
 * @throws RangeError for a weight outside (0, 1], lists of different length, a count where none is expected.
 * @see Roberts 1959, Technometrics 1; Borror, Champ & Rigdon 1998, J. Quality Technology 30 (Poisson).
 */
export function ewma(
  counts: ArrayLike<number>,
  expected: ArrayLike<number>,
  weight: number,
): Float64Array {
  if (!(weight > 0 && weight <= 1)) throw new RangeError(`weight outside (0, 1]: ${weight}`);
  assertExpected(counts, expected);
  const path = new Float64Array(counts.length);
  let level = 0;
  for (let t = 0; t < path.length; t++) {
    const mean = expected[t] as number;
    if (mean > 0) {
      level += weight * (((counts[t] as number) - mean) / Math.sqrt(mean) - level);
    }
    path[t] = level;
  }
  return path;
}
