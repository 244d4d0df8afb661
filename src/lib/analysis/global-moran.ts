import { moments } from './moments.ts';
import { assertOneValueACell, type NeighbourLists } from './neighbour-lists.ts';
import { normalUpperTail, twoSidedP } from './normal.ts';
import { weightSums, type WeightStyle } from './spatial-weights.ts';

/** Global Moran's I with its moments; null where undefined (no variance, no neighbours, n < 4). */
export interface GlobalMoran {
  n: number;
  /** Sum of all weights. */
  s0: number;
  i: number | null;
  expected: number | null;
  randomisation: MoranTest;
  normality: MoranTest;
}

export interface MoranTest {
  variance: number | null;
  z: number | null;
  pTwoSided: number | null;
  /** P that I is as large by chance: clustering. */
  pGreater: number | null;
}

/**
 * Global Moran's I: (n / S0) sum_ij w_ij z_i z_j / sum z_i^2. Cells without neighbours stay in n.
 *
 * @throws RangeError when values and neighbour lists differ in length.
 * @see Cliff & Ord 1981, Spatial Processes, 1.5 (both variances); spdep's moran.test with adjust.n = FALSE.
 */
export function globalMoran(
  values: Float64Array,
  neighbours: NeighbourLists,
  style: WeightStyle,
): GlobalMoran {
  assertOneValueACell(values, neighbours);
  const { offsets, targets } = neighbours;
  const { n, mean, sumOfSquares, constant } = moments(values);
  const { s0, s1, s2, weightOf } = weightSums(neighbours, style);
  const expected = n > 1 ? -1 / (n - 1) : null;
  if (constant || s0 === 0 || expected === null) {
    return { n, s0, i: null, expected, randomisation: UNDEFINED, normality: UNDEFINED };
  }
  let cross = 0;
  let fourth = 0;
  for (let i = 0; i < n; i++) {
    const deviation = (values[i] as number) - mean;
    let lag = 0;
    for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k++) {
      lag += (values[targets[k] as number] as number) - mean;
    }
    cross += deviation * lag * weightOf(i);
    fourth += deviation ** 4;
  }
  const i = ((n / s0) * cross) / sumOfSquares;
  const kurtosis = (n * fourth) / sumOfSquares ** 2;
  const randomisation =
    (n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0) -
      kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)) /
      ((n - 1) * (n - 2) * (n - 3) * s0 * s0) -
    expected ** 2;
  const normality = (n * n * s1 - n * s2 + 3 * s0 * s0) / ((n * n - 1) * s0 * s0) - expected ** 2;
  return {
    n,
    s0,
    i,
    expected,
    randomisation: n > 3 ? test(i, expected, randomisation) : UNDEFINED,
    normality: test(i, expected, normality),
  };
}

const UNDEFINED: MoranTest = { variance: null, z: null, pTwoSided: null, pGreater: null };

function test(i: number, expected: number, variance: number): MoranTest {
  // On a complete graph I is its expectation whatever the values: what is left is rounding.
  if (!(variance > 1e-14)) return { ...UNDEFINED, variance: Math.max(0, variance) };
  const z = (i - expected) / Math.sqrt(variance);
  return { variance, z, pTwoSided: twoSidedP(z), pGreater: normalUpperTail(z) };
}
