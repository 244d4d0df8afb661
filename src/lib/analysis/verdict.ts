/** What a comparison of rates comes to. */
export type Verdict = 'less' | 'more' | 'no-clear-difference' | 'too-few-data';

/**
 * The verdict of a rate ratio and its interval. An interval that holds 1 is `no-clear-difference` when
 * it is narrow enough that a change by the factor that matters would have stood out, and
 * `too-few-data` when it is not, or when there is no interval.
 *
 * @param change factor that matters, above 1: 2 for a halving or doubling.
 * @throws RangeError for a change not above 1.
 */
export function verdictOf(lower: number | null, upper: number | null, change = 2): Verdict {
  if (!(change > 1)) throw new RangeError(`change must be above 1, got ${change}`);
  if (lower === null || upper === null) return 'too-few-data';
  if (upper < 1) return 'less';
  if (lower > 1) return 'more';
  return upper / lower < change * change ? 'no-clear-difference' : 'too-few-data';
}
