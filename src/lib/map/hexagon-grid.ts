import { hexagonAt, SQRT3, type Hexagon, type HexagonGrid } from '$lib/domain/hexagons.ts';
import { toDegrees } from '$lib/domain/local-plane.ts';
import type { HexagonCount, SignalPoints } from './map-data.ts';

export function hexagonId({ q, r }: Hexagon): string {
  return `${q},${r}`;
}

export function parseHexagonId(id: string): Hexagon {
  const match = /^(-?\d+),(-?\d+)$/.exec(id);
  if (!match) throw new RangeError(`not a hexagon: ${id}`);
  return { q: Number(match[1]), r: Number(match[2]) };
}

/** Metres of the centre from the origin of the grid. */
export function hexagonCentre(grid: HexagonGrid, { q, r }: Hexagon): [number, number] {
  return [grid.cellMetres * (q + r / 2), (grid.cellMetres * r * SQRT3) / 2];
}

/** The six corners in degrees, counter-clockwise from the north-east, closed. */
export function hexagonRing(grid: HexagonGrid, hexagon: Hexagon): [number, number][] {
  const [longitude, latitude] = toDegrees(grid.origin, hexagonCentre(grid, hexagon));
  const ring: [number, number][] = [];
  for (const [east, north] of cornersOf(grid)) ring.push([longitude + east, latitude + north]);
  return ring;
}

const known = new WeakMap<HexagonGrid, readonly (readonly [number, number])[]>();

/** Degrees from the centre of any hexagon of the grid, once for its ten thousand. */
function cornersOf(grid: HexagonGrid): readonly (readonly [number, number])[] {
  const found = known.get(grid);
  if (found) return found;
  const radius = grid.cellMetres / SQRT3;
  const made = Array.from({ length: 7 }, (_, corner) => {
    const angle = ((30 + 60 * (corner % 6)) * Math.PI) / 180;
    const at = [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
    const [longitude, latitude] = toDegrees(grid.origin, at);
    return [longitude - grid.origin[0], latitude - grid.origin[1]] as const;
  });
  known.set(grid, made);
  return made;
}

/** Hexagons with at least one signal that the filter holds, in order of r, then q. */
export function countHexagons(grid: HexagonGrid, points: SignalPoints): HexagonCount[] {
  const counts = new Map<number, HexagonCount>();
  for (let i = 0; i < points.longitude.length; i++) {
    if (points.chosen && points.chosen[i] !== 1) continue;
    const { q, r } = hexagonAt(grid, points.longitude[i] ?? NaN, points.latitude[i] ?? NaN);
    if (Number.isNaN(q) || Number.isNaN(r)) continue;
    const key = q * KEY_STRIDE + r; // a string a signal would cost five times as much
    const cell = counts.get(key);
    if (cell) cell.count++;
    else counts.set(key, { q, r, count: 1 });
  }
  return [...counts.values()].sort((a, b) => a.r - b.r || a.q - b.q);
}

/** More hexagons than go round the earth at 2 m. */
const KEY_STRIDE = 2 ** 25;
