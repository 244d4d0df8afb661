import { assertOneValueACell, type NeighbourLists } from './neighbour-lists.ts';
import { seededRandom, type Random } from './random.ts';
import { withPauses, type LongRun } from './long-run.ts';

export interface PermutationOptions extends LongRun {
  /** Number of permutations, 999 say: the smallest p is 1 / (permutations + 1). */
  permutations: number;
  seed: number;
}

/** One entry a cell; NaN where the values do not vary or every cell is a neighbour. */
export interface PermutationP {
  /** (1 + permutations at least as high) / (permutations + 1). */
  upper: Float64Array;
  /** (1 + permutations at least as low) / (permutations + 1). */
  lower: Float64Array;
  /** min(1, 2 min(upper, lower)). */
  twoSided: Float64Array;
}

/**
 * Conditional permutation p of Gi*: the cell keeps its own value, its neighbours' values are drawn
 * without replacement from all other cells. For sparse counts, whose z is far from normal.
 *
 * @throws RangeError when values and neighbour lists differ in length, or permutations < 1.
 * @throws the signal's reason when aborted.
 * @see Anselin 1995, Geographical Analysis 27 (conditional permutation); Davison & Hinkley 1997, 4.2 (the 1 +).
 */
export async function giStarPermutation(
  values: Float64Array,
  neighbours: NeighbourLists,
  options: PermutationOptions,
): Promise<PermutationP> {
  assertOneValueACell(values, neighbours);
  const { permutations, seed } = options;
  if (!(Number.isInteger(permutations) && permutations > 0)) {
    throw new RangeError(`permutations must be a whole number above 0, got ${permutations}`);
  }
  const { offsets, targets } = neighbours;
  const n = values.length;
  const random = seededRandom(seed);
  const others = Int32Array.from({ length: Math.max(0, n - 1) }, (_, k) => k);
  const result = { upper: nans(n), lower: nans(n), twoSided: nans(n) };
  const varies = values.some((value) => value !== values[0]);
  await withPauses(varies ? n : 0, options, (cell) => {
    const begin = offsets[cell] as number;
    const count = (offsets[cell + 1] as number) - begin;
    if (count === n - 1) return;
    let observed = 0;
    for (let k = begin; k < begin + count; k++) observed += values[targets[k] as number] as number;
    const margin = 1e-9 * Math.max(1, Math.abs(observed));
    let high = 1;
    let low = 1;
    for (let b = 0; b < permutations; b++) {
      const sum = drawSum(values, others, cell, count, random);
      if (sum >= observed - margin) high++;
      if (sum <= observed + margin) low++;
    }
    result.upper[cell] = high / (permutations + 1);
    result.lower[cell] = low / (permutations + 1);
    result.twoSided[cell] = Math.min(1, (2 * Math.min(high, low)) / (permutations + 1));
  });
  return result;
}

/**
 * Sum of `count` values drawn without replacement from all cells but one: the first steps of a
 * shuffle, which may start from any order that the draws before left behind.
 */
function drawSum(
  values: Float64Array,
  others: Int32Array,
  cell: number,
  count: number,
  random: Random,
): number {
  let sum = 0;
  for (let k = 0; k < count; k++) {
    const at = k + random.below(others.length - k);
    const drawn = others[at] as number;
    others[at] = others[k] as number;
    others[k] = drawn;
    sum += values[drawn < cell ? drawn : drawn + 1] as number;
  }
  return sum;
}

function nans(n: number): Float64Array {
  return new Float64Array(n).fill(NaN);
}
