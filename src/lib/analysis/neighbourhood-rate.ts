import { binomialCdf, binomialUpperTail } from './beta-distribution.ts';
import { assertOneValueACell, type NeighbourLists } from './neighbour-lists.ts';
import { assertCount } from './poisson-rate.ts';

/** One entry a cell; NaN where its neighbourhood was never walked, or is everywhere that was. */
export interface NeighbourhoodRate {
  /** Rate of the cell with its neighbours over the rate of all cells. */
  ratio: Float64Array;
  /** Exact p of a count as high, as low, and twice the smaller, if every pass were alike. */
  pUpper: Float64Array;
  pLower: Float64Array;
  pTwoSided: Float64Array;
}

/**
 * Exact test of a cell and its neighbours against all cells, for sparse counts under unequal effort:
 * given the total, the neighbourhood's count is binomial with its share of the exposure. Gi* of rates
 * takes every cell's rate as equally certain; this does not, so a cell walked once cannot be hot by luck
 * alone. Counts must be Poisson: several signals of one event count as one.
 *
 * @param counts, exposures one a walked cell.
 * @throws RangeError when these and the neighbour lists differ in length, or for what cannot be a count.
 * @see Besag & Newell 1991, JRSS A 154; Openshaw et al. 1987 (a local count against its population).
 */
export function neighbourhoodRate(
  counts: ArrayLike<number>,
  exposures: ArrayLike<number>,
  neighbours: NeighbourLists,
): NeighbourhoodRate {
  assertOneValueACell(counts, neighbours);
  assertOneValueACell(exposures, neighbours);
  const n = counts.length;
  let count = 0;
  let exposure = 0;
  for (let i = 0; i < n; i++) {
    assertCount(counts[i] as number, exposures[i] as number);
    count += counts[i] as number;
    exposure += exposures[i] as number;
  }
  const ratio = new Float64Array(n).fill(NaN);
  const result = { ratio, pUpper: ratio.slice(), pLower: ratio.slice(), pTwoSided: ratio.slice() };
  for (let i = 0; i < n; i++) {
    const near = sumAround(counts, neighbours, i);
    const share = sumAround(exposures, neighbours, i) / exposure;
    if (!(share > 0 && share < 1 - 1e-12)) continue;
    const upper = binomialUpperTail(near, count, share);
    const lower = binomialCdf(near, count, share);
    result.ratio[i] = near / (count * share);
    result.pUpper[i] = upper;
    result.pLower[i] = lower;
    result.pTwoSided[i] = Math.min(1, 2 * Math.min(upper, lower));
  }
  return result;
}

function sumAround(
  values: ArrayLike<number>,
  { offsets, targets }: NeighbourLists,
  cell: number,
): number {
  let sum = values[cell] as number;
  for (let k = offsets[cell] as number; k < (offsets[cell + 1] as number); k++) {
    sum += values[targets[k] as number] as number;
  }
  return sum;
}
