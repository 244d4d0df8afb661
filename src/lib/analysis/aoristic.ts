/** A thing found: it arose between the pass before and the pass that found it, epoch milliseconds. */
export interface AoristicSpan {
  /** null: no pass before, so nobody knows since when. */
  from: number | null;
  to: number;
}

export interface AoristicWeights {
  /** One a bin; with the rest these sum to the number of spans. */
  weights: Float64Array;
  /** What falls outside the bins. */
  outside: number;
  /** Spans without a beginning: counted, not placed. */
  unplaced: number;
}

/**
 * Spreads every span evenly over the bins it overlaps; a span without length (seen happening) falls
 * whole into the bin that holds its moment.
 *
 * @param edges rising, epoch milliseconds; bin k is [edge k, edge k + 1).
 * @throws RangeError when a span ends before it begins, or edges do not rise.
 * @see Ratcliffe 2000, Int. J. Geographical Information Science 14 (aoristic analysis).
 */
export function aoristicWeights(
  spans: readonly AoristicSpan[],
  edges: ArrayLike<number>,
): AoristicWeights {
  for (let k = 1; k < edges.length; k++) {
    if (!((edges[k] as number) > (edges[k - 1] as number))) throw new RangeError('edges must rise');
  }
  const weights = new Float64Array(Math.max(0, edges.length - 1));
  let outside = 0;
  let unplaced = 0;
  for (const { from, to } of spans) {
    if (from === null) {
      unplaced++;
      continue;
    }
    if (!(to >= from)) throw new RangeError(`span ends at ${to} before it begins at ${from}`);
    let placed = 0;
    for (let k = 0; k < weights.length; k++) {
      const share = shareWithin(from, to, edges[k] as number, edges[k + 1] as number);
      weights[k] = (weights[k] as number) + share;
      placed += share;
    }
    outside += Math.max(0, 1 - placed);
  }
  return { weights, outside, unplaced };
}

function shareWithin(from: number, to: number, begin: number, end: number): number {
  if (from === to) return from >= begin && from < end ? 1 : 0;
  return Math.max(0, Math.min(to, end) - Math.max(from, begin)) / (to - from);
}
