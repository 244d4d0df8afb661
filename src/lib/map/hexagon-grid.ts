import { METRES_PER_DEGREE, toDegrees, type Degrees } from './local-plane.ts';
import type { Box, HexagonCount, SignalPoints } from './map-data.ts';

/**
 * Pointy-top hexagons on the plane of `local-plane.ts` around `origin`. All of it is two
 * multiplications and a rounding, so that SQL can say the same:
 *
 *   x = (longitude - origin[0]) * METRES_PER_DEGREE * cos(origin[1])
 *   y = (latitude  - origin[1]) * METRES_PER_DEGREE
 *   q = (x - y / sqrt(3)) / cellMetres        r = 2 * y / (sqrt(3) * cellMetres)
 *
 * and then the cube rounding of `roundHexagon`.
 */
export interface HexagonGrid {
  /** Longitude and latitude of the centre of hexagon 0, 0. */
  readonly origin: Degrees;
  /** Between opposite sides, which is also the distance between the centres of two neighbours. */
  readonly cellMetres: number;
}

/** Axial coordinates, whole numbers: q runs east, r runs 60 degrees north of east. */
export interface Hexagon {
  readonly q: number;
  readonly r: number;
}

const SQRT3 = Math.sqrt(3);

export function hexagonAt(grid: HexagonGrid, longitude: number, latitude: number): Hexagon {
  const x =
    (longitude - grid.origin[0]) * METRES_PER_DEGREE * Math.cos((grid.origin[1] * Math.PI) / 180);
  const y = (latitude - grid.origin[1]) * METRES_PER_DEGREE;
  return roundHexagon((x - y / SQRT3) / grid.cellMetres, (2 * y) / (SQRT3 * grid.cellMetres));
}

/**
 * The hexagon around fractional axial coordinates: round q, r and s = -q-r, and work out the one that
 * moved most from the other two (Patel, "Hexagonal Grids", 2013).
 */
export function roundHexagon(q: number, r: number): Hexagon {
  const s = -q - r;
  let roundQ = Math.round(q);
  let roundR = Math.round(r);
  const roundS = Math.round(s);
  const movedQ = Math.abs(roundQ - q);
  const movedR = Math.abs(roundR - r);
  const movedS = Math.abs(roundS - s);
  if (movedQ > movedR && movedQ > movedS) roundQ = -roundR - roundS;
  else if (movedR > movedS) roundR = -roundQ - roundS;
  return { q: roundQ + 0, r: roundR + 0 }; // + 0 turns -0 into 0
}

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
  const [x, y] = hexagonCentre(grid, hexagon);
  const radius = grid.cellMetres / SQRT3;
  return Array.from({ length: 7 }, (_, corner) => {
    const angle = ((30 + 60 * (corner % 6)) * Math.PI) / 180;
    return toDegrees(grid.origin, [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]);
  });
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

const cellSizesMetres = [20, 25, 30, 40, 50, 75, 100, 150, 200, 250, 300, 400, 500, 750, 1000];

/** A grid around the middle of the box with about thirty cells across its longer side. */
export function gridFor([west, south, east, north]: Box): HexagonGrid {
  const origin: Degrees = [(west + east) / 2, (south + north) / 2];
  const width = (east - west) * METRES_PER_DEGREE * Math.cos((origin[1] * Math.PI) / 180);
  const height = (north - south) * METRES_PER_DEGREE;
  const wanted = Math.max(width, height) / 30;
  return { origin, cellMetres: cellSizesMetres.find((size) => size >= wanted) ?? wanted };
}
