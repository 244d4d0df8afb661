/**
 * One-sided Poisson CUSUM of counts that should follow `expected`: the log likelihood ratio of a rate
 * `ratio` times as high, summed, and begun anew whenever it falls below 0.
 *
 *     C_t = max(0, C_(t-1) + count_t ln ratio - expected_t (ratio - 1))
 *
 * @param counts, expected one a night; a night with expected 0 (not walked) leaves C as it was.
 * @param ratio above 1: the rise to be quickest at.
 * @returns C after each night; compare with a limit from `controlLimit`.
 * @throws RangeError for a ratio not above 1, lists of different length, a count where none is expected.
 * @see Page 1954, Biometrika 41; Lucas 1985, Technometrics 27; Höhle & Paul 2008, CSDA 52 (varying means).
 */
export function poissonCusum(
  counts: ArrayLike<number>,
  expected: ArrayLike<number>,
  ratio: number,
): Float64Array {
  if (!(ratio > 1)) throw new RangeError(`ratio must be above 1, got ${ratio}`);
  assertExpected(counts, expected);
  const gain = Math.log(ratio);
  const path = new Float64Array(counts.length);
  let level = 0;
  for (let t = 0; t < path.length; t++) {
    level += (counts[t] as number) * gain - (expected[t] as number) * (ratio - 1);
    level = Math.max(0, level);
    path[t] = level;
  }
  return path;
}

/** @throws RangeError for lists of different length or a count where none can be expected. */
export function assertExpected(counts: ArrayLike<number>, expected: ArrayLike<number>): void {
  if (counts.length !== expected.length) {
    throw new RangeError(`${counts.length} counts for ${expected.length} expected`);
  }
  for (let t = 0; t < counts.length; t++) {
    const mean = expected[t] as number;
    if (!(mean >= 0) || (mean === 0 && (counts[t] as number) > 0)) {
      throw new RangeError(`${counts[t]} counted on a night with ${mean} expected`);
    }
  }
}
