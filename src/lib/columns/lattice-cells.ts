import type { Lattice } from './brush-scale.ts';
import type { Codes, SignalColumns } from './signal-columns.ts';

/**
 * The cell of every row on a lattice with a border of one cell before the first, in rows from south to
 * north; rows without coordinates stand in one more cell behind the last.
 * @returns null when a point lies on an edge: a box holds its edges, a cell only two of its four.
 */
export function latticeCells(
  { rows, longitude, latitude }: SignalColumns,
  { longitudes, latitudes }: Lattice,
): { codes: Codes; count: number } | null {
  const [xs, ys] = [Float64Array.from(longitudes), Float64Array.from(latitudes)];
  const across = xs.length + 2;
  const nowhere = across * (ys.length + 2);
  // As narrow as the other codes, so that the loops that count meet one type of array.
  const codes = nowhere < 65_536 ? new Uint16Array(rows) : new Uint32Array(rows);
  const scaleX = (xs.length - 1) / ((xs.at(-1) ?? 0) - (xs[0] ?? 0));
  const scaleY = (ys.length - 1) / ((ys.at(-1) ?? 0) - (ys[0] ?? 0));
  for (let row = 0; row < rows; row++) {
    const x = longitude[row] as number;
    const y = latitude[row] as number;
    if (Number.isNaN(x) || Number.isNaN(y)) {
      codes[row] = nowhere;
      continue;
    }
    const column = edgesUpTo(xs, x, scaleX);
    const line = edgesUpTo(ys, y, scaleY);
    if (xs[column - 1] === x || ys[line - 1] === y) return null;
    codes[row] = (line + 1) * across + column + 1;
  }
  return { codes, count: nowhere + 1 };
}

/** How many edges are not above the value: a guess as if they were evenly spaced, put right. */
function edgesUpTo(edges: Float64Array, value: number, scale: number): number {
  const guess = Math.floor((value - (edges[0] as number)) * scale) + 1;
  let count = Math.max(0, Math.min(edges.length, guess));
  while (count > 0 && (edges[count - 1] as number) > value) count--;
  while (count < edges.length && (edges[count] as number) <= value) count++;
  return count;
}
