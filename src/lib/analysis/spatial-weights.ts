import { cellCountOf, type NeighbourLists } from './neighbour-lists.ts';

/** `binary`: each neighbour weighs 1. `row-standardised`: the neighbours of a cell share 1. */
export type WeightStyle = 'binary' | 'row-standardised';

/** What the moments of Moran's I need of the weights (Cliff & Ord 1981). */
export interface WeightSums {
  /** Sum of all weights. */
  s0: number;
  /** Half the sum of (w_ij + w_ji)^2. */
  s1: number;
  /** Sum over cells of (row sum + column sum)^2. */
  s2: number;
  /** The weight of each neighbour of a cell. */
  weightOf(cell: number): number;
}

/** Sums for any neighbour lists, also when i neighbours j but j does not neighbour i. */
export function weightSums(neighbours: NeighbourLists, style: WeightStyle): WeightSums {
  const { offsets, targets } = neighbours;
  const cells = cellCountOf(neighbours);
  const weightOf = (cell: number) => {
    const count = (offsets[cell + 1] ?? 0) - (offsets[cell] ?? 0);
    return style === 'binary' || count === 0 ? 1 : 1 / count;
  };
  const both = new Float64Array(cells);
  let s0 = 0;
  let squares = 0;
  let products = 0;
  for (let i = 0; i < cells; i++) {
    const weight = weightOf(i);
    for (let k = offsets[i] ?? 0; k < (offsets[i + 1] ?? 0); k++) {
      const j = targets[k] as number;
      s0 += weight;
      squares += weight * weight;
      if (isNeighbour(neighbours, j, i)) products += weight * weightOf(j);
      both[i] = (both[i] as number) + weight;
      both[j] = (both[j] as number) + weight;
    }
  }
  const s2 = both.reduce((sum, total) => sum + total * total, 0);
  return { s0, s1: squares + products, s2, weightOf };
}

/** Whether `to` stands in the list of `from`; lists ascend. */
function isNeighbour({ offsets, targets }: NeighbourLists, from: number, to: number): boolean {
  let low = offsets[from] as number;
  let high = offsets[from + 1] as number;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((targets[middle] as number) < to) low = middle + 1;
    else high = middle;
  }
  return low < (offsets[from + 1] as number) && targets[low] === to;
}
