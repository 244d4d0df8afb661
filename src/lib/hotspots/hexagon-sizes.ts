import { hexagonAt, type HexagonGrid } from '../domain/hexagons.ts';
import {
  hexagonHotspots,
  type HexagonCells,
  type HexagonHotspots,
  type HexagonOptions,
} from './hexagon-hotspots.ts';

/** Degrees, one entry a signal. */
export interface Points {
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
}

export interface SizePicture {
  readonly grid: HexagonGrid;
  readonly cells: HexagonCells;
  readonly found: HexagonHotspots;
  /** Cells hot at 95 % or more. */
  readonly hot: number;
  /** Share of the signals in these cells that lies in a hot cell at each size; null without any. */
  readonly alsoAt: readonly (number | null)[];
}

/** The six cells around one, and itself. */
const RING = [
  [0, 0],
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, -1],
  [-1, 1],
] as const;

/** Cells of this number at most, so that 999 permutations stay a matter of seconds. */
const MOST_CELLS = 12_000;
const baseSizes = [100, 150, 200, 250, 300, 400, 500, 750, 1000, 1500, 2000, 3000, 5000, 10_000];
const SQUARE = Math.sqrt(3) / 2;

/** Three sizes in metres, the second and third twice and three times the first. */
export function sizesFor(widthMetres: number, heightMetres: number): number[] {
  const area = widthMetres * heightMetres;
  const fits = (size: number) => area / (SQUARE * size * size) <= MOST_CELLS;
  const base = baseSizes.find(fits) ?? baseSizes.at(-1) ?? 100;
  return [base, 2 * base, 3 * base];
}

/**
 * Hexagons of one size over the ground that the dataset speaks of: every cell that ever held a signal
 * of any type, and those around it. Elsewhere nobody may have looked, so a zero there says nothing.
 *
 * @param all of the whole dataset; `now` the signals to count.
 */
export function cellsOf(grid: HexagonGrid, all: Points, now: Points) {
  const index = new Map<number, number>();
  const q: number[] = [];
  const r: number[] = [];
  const at = ({ longitude, latitude }: Points, i: number) =>
    hexagonAt(grid, longitude[i] ?? NaN, latitude[i] ?? NaN);
  const held = new Set<number>();
  all.longitude.forEach((_, i) => {
    const cell = at(all, i);
    const key = keyOf(cell.q, cell.r);
    if (Number.isNaN(key) || held.has(key)) return;
    held.add(key);
    for (const [dq, dr] of RING) {
      const near = keyOf(cell.q + dq, cell.r + dr);
      if (index.has(near)) continue;
      index.set(near, q.length);
      q.push(cell.q + dq);
      r.push(cell.r + dr);
    }
  });
  const counts = new Float64Array(q.length);
  const cellOf = Int32Array.from(now.longitude, (_, i) => {
    const cell = at(now, i);
    const found = index.get(keyOf(cell.q, cell.r)) ?? -1;
    if (found >= 0) counts[found] = (counts[found] as number) + 1;
    return found;
  });
  const { cellMetres } = grid;
  return { cells: { q: Int32Array.from(q), r: Int32Array.from(r), counts, cellMetres }, cellOf };
}

/** Gi* of the same signals on hexagons of several sizes, and how far the pictures agree. */
export function hexagonSizes(
  all: Points,
  now: Points,
  grids: readonly HexagonGrid[],
  options: HexagonOptions,
): SizePicture[] {
  const pictures = grids.map((grid) => {
    const { cells, cellOf } = cellsOf(grid, all, now);
    const found = hexagonHotspots(cells, options);
    const isHot = Uint8Array.from(cellOf, (cell) => ((found.bins[cell] ?? 0) >= 2 ? 1 : 0));
    return { grid, cells, found, isHot };
  });
  return pictures.map(({ grid, cells, found, isHot }) => {
    const inHot = isHot.reduce((sum, hot) => sum + hot, 0);
    const shared = (other: Uint8Array) =>
      isHot.reduce((sum, hot, i) => sum + hot * (other[i] as number), 0);
    return {
      grid,
      cells,
      found,
      hot: found.bins.reduce((sum, bin) => sum + (bin >= 2 ? 1 : 0), 0),
      alsoAt: pictures.map((other) => (inHot === 0 ? null : shared(other.isHot) / inHot)),
    };
  });
}

/** One number a cell: a text would cost five times as much. */
function keyOf(q: number, r: number): number {
  return q * 2 ** 25 + r;
}
