import { moments } from './moments.ts';
import { assertOneValueACell, type NeighbourLists } from './neighbour-lists.ts';
import { twoSidedPs } from './normal.ts';
import type { WeightStyle } from './spatial-weights.ts';

/** High or low value among high or low neighbours; a tie with the mean counts as low. */
export type MoranQuadrant = 'HH' | 'HL' | 'LH' | 'LL';

/** One entry a cell; NaN where undefined. */
export interface LocalMoran {
  i: Float64Array;
  /** Moments with the cell's own value held fixed (Sokal et al. 1998): spdep's default. */
  conditional: LocalMoranTest;
  /** Moments when all values are shuffled (Anselin 1995). */
  total: LocalMoranTest;
  quadrant: MoranQuadrant[];
}

export interface LocalMoranTest {
  expected: Float64Array;
  variance: Float64Array;
  z: Float64Array;
  pTwoSided: Float64Array;
}

/**
 * Local Moran's I: (z_i / m2) sum_j w_ij z_j with m2 = sum z^2 / n. A cell without neighbours has
 * I = 0 and no z.
 *
 * @throws RangeError when values and neighbour lists differ in length.
 * @see Anselin 1995, Geographical Analysis 27; Sokal, Oden & Thomson 1998, Geographical Analysis 30.
 */
export function localMoran(
  values: Float64Array,
  neighbours: NeighbourLists,
  style: WeightStyle,
): LocalMoran {
  assertOneValueACell(values, neighbours);
  const { offsets, targets } = neighbours;
  const { n, mean, sumOfSquares, constant } = moments(values);
  const m2 = sumOfSquares / n;
  const deviations = values.map((value) => (constant ? 0 : value - mean));
  const b2 = deviations.reduce((sum, z) => sum + z ** 4, 0) / n / m2 ** 2;
  const noise = 1e-13 * deviations.reduce((largest, z) => Math.max(largest, Math.abs(z)), 0);
  const i = new Float64Array(n);
  const conditional = emptyTest(n);
  const total = emptyTest(n);
  const quadrant: MoranQuadrant[] = [];
  for (let cell = 0; cell < n; cell++) {
    const begin = offsets[cell] as number;
    const count = (offsets[cell + 1] as number) - begin;
    const weight = style === 'binary' || count === 0 ? 1 : 1 / count;
    let lag = 0;
    for (let k = begin; k < begin + count; k++) lag += deviations[targets[k] as number] as number;
    lag *= weight;
    const z = deviations[cell] as number;
    const w = count * weight;
    const w2 = count * weight * weight;
    i[cell] = (z * lag) / m2;
    conditional.expected[cell] = -(z * z * w) / ((n - 1) * m2);
    conditional.variance[cell] =
      (z / m2) ** 2 * (n / (n - 2)) * (w2 - (w * w) / (n - 1)) * (m2 - (z * z) / (n - 1));
    const expected = -w / (n - 1);
    total.expected[cell] = expected;
    total.variance[cell] =
      (w2 * (n - b2)) / (n - 1) +
      ((w * w - w2) * (2 * b2 - n)) / ((n - 1) * (n - 2)) -
      expected * expected;
    quadrant.push(`${z > noise ? 'H' : 'L'}${lag > noise ? 'H' : 'L'}`);
  }
  standardise(i, conditional);
  standardise(i, total);
  return { i, conditional, total, quadrant };
}

function emptyTest(n: number): LocalMoranTest {
  return {
    expected: new Float64Array(n),
    variance: new Float64Array(n),
    z: new Float64Array(n),
    pTwoSided: new Float64Array(n),
  };
}

function standardise(i: Float64Array, test: LocalMoranTest): void {
  for (let cell = 0; cell < i.length; cell++) {
    const variance = test.variance[cell] as number;
    const excess = (i[cell] as number) - (test.expected[cell] as number);
    test.z[cell] = variance > 1e-14 ? excess / Math.sqrt(variance) : NaN;
  }
  test.pTwoSided = twoSidedPs(test.z);
}
