import { moments } from './moments.ts';
import { assertOneValueACell, type NeighbourLists } from './neighbour-lists.ts';

/**
 * Getis-Ord Gi* of every cell as a z score, weights binary and the cell itself included:
 *
 *     z_i = (sum_j w_ij x_j - W_i mean) / (S sqrt((n W_i - W_i^2) / (n - 1))),  S^2 = sum (x - mean)^2 / n
 *
 * Mean and S are taken over all n cells. NaN where undefined: values that do not vary, a cell that
 * is every cell's neighbour, fewer than two cells.
 *
 * @param values one a cell; zeros of walked cells included, cells not walked left out.
 * @throws RangeError when values and neighbour lists differ in length.
 * @see Ord & Getis 1995, Geographical Analysis 27; binary weights as spdep's localG, style B.
 */
export function getisOrd(values: Float64Array, neighbours: NeighbourLists): Float64Array {
  assertOneValueACell(values, neighbours);
  const { offsets, targets } = neighbours;
  const { n, mean, sumOfSquares, constant } = moments(values);
  const z = new Float64Array(n);
  if (constant || n < 2) return z.fill(NaN);
  // A table: neighbour counts repeat, square roots of them need not.
  const scale = scaleByCount(n, Math.sqrt(sumOfSquares / n));
  let begin = 0;
  for (let i = 0; i < n; i++) {
    const end = offsets[i + 1] as number;
    let sum = values[i] as number;
    for (let k = begin; k < end; k++) sum += values[targets[k] as number] as number;
    const count = end - begin + 1;
    z[i] = (sum - count * mean) * scale(count);
    begin = end;
  }
  return z;
}

/** Getis-Ord Gi* in its first form: the share of the total that lies in the cell's neighbourhood. */
export interface GetisOrdShare {
  /** Neighbours with the cell itself. */
  count: Int32Array;
  /** sum_j w_ij x_j / sum x; NaN when all values are zero. */
  share: Float64Array;
  expected: Float64Array;
  variance: Float64Array;
}

/**
 * The share G_i*, with its moments under randomisation; (share - expected) / sqrt(variance) is the z
 * of `getisOrd`.
 *
 * @see Getis & Ord 1992, Geographical Analysis 24.
 */
export function getisOrdShare(values: Float64Array, neighbours: NeighbourLists): GetisOrdShare {
  assertOneValueACell(values, neighbours);
  const { offsets, targets } = neighbours;
  const { n, mean, sumOfSquares } = moments(values);
  const total = mean * n;
  const count = new Int32Array(n);
  const share = new Float64Array(n);
  const expected = new Float64Array(n);
  const variance = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const begin = offsets[i] as number;
    const end = offsets[i + 1] as number;
    let sum = values[i] as number;
    for (let k = begin; k < end; k++) sum += values[targets[k] as number] as number;
    const w = end - begin + 1;
    count[i] = w;
    share[i] = total === 0 ? NaN : sum / total;
    expected[i] = w / n;
    variance[i] = (w * (n - w) * (sumOfSquares / n)) / (n * n * (n - 1) * mean * mean);
  }
  return { count, share, expected, variance };
}

function scaleByCount(n: number, deviation: number): (count: number) => number {
  const table = new Float64Array(64);
  for (let count = 0; count < table.length; count++) table[count] = scaleOf(count, n, deviation);
  return (count) =>
    count < table.length ? (table[count] as number) : scaleOf(count, n, deviation);
}

function scaleOf(count: number, n: number, deviation: number): number {
  const spread = (count * (n - count)) / (n - 1);
  return spread > 0 ? 1 / (deviation * Math.sqrt(spread)) : NaN;
}
