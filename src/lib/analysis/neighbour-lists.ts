/**
 * Neighbours of n cells in compressed rows: those of cell i are
 * `targets[offsets[i]] ... targets[offsets[i + 1] - 1]`, ascending, 0-based, never i itself.
 */
export interface NeighbourLists {
  /** Length n + 1, first 0, last `targets.length`. */
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

/**
 * Packs one list a cell; doubles and the cell itself are left out.
 *
 * @throws RangeError when a list names a cell that does not exist.
 */
export function neighbourLists(lists: readonly (readonly number[])[]): NeighbourLists {
  const offsets = new Int32Array(lists.length + 1);
  const rows = lists.map((list, cell) => {
    const row = [...new Set(list)].filter((other) => other !== cell).sort((a, b) => a - b);
    for (const other of row) assertCell(other, lists.length);
    offsets[cell + 1] = (offsets[cell] ?? 0) + row.length;
    return row;
  });
  return { offsets, targets: Int32Array.from(rows.flat()) };
}

/**
 * Packs pairs of cells, each read in both directions; doubles count once, loops not at all.
 *
 * @param ends a pair is (from[k], to[k]).
 * @throws RangeError when the ends differ in length or name a cell that does not exist.
 */
export function neighboursFromPairs(
  cellCount: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
): NeighbourLists {
  if (from.length !== to.length) throw new RangeError('pairs need as many starts as ends');
  const lists: number[][] = Array.from({ length: cellCount }, () => []);
  for (let k = 0; k < from.length; k++) {
    const a = from[k] ?? NaN;
    const b = to[k] ?? NaN;
    assertCell(a, cellCount);
    assertCell(b, cellCount);
    lists[a]?.push(b);
    lists[b]?.push(a);
  }
  return neighbourLists(lists);
}

/** The neighbours of one cell, as a view. */
export function neighboursOf(neighbours: NeighbourLists, cell: number): Int32Array {
  return neighbours.targets.subarray(neighbours.offsets[cell], neighbours.offsets[cell + 1]);
}

export function cellCountOf(neighbours: NeighbourLists): number {
  return neighbours.offsets.length - 1;
}

/** @throws RangeError unless there is one value for each cell. */
export function assertOneValueACell(values: ArrayLike<number>, neighbours: NeighbourLists): void {
  const cells = cellCountOf(neighbours);
  if (values.length !== cells) {
    throw new RangeError(`${values.length} values for neighbour lists of ${cells} cells`);
  }
}

function assertCell(cell: number, cellCount: number): void {
  if (!(Number.isInteger(cell) && cell >= 0 && cell < cellCount)) {
    throw new RangeError(`no cell ${cell} among ${cellCount}`);
  }
}
