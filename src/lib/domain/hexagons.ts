import { METRES_PER_DEGREE, type Degrees } from './local-plane.ts';

/**
 * Pointy-top hexagons on the plane of `local-plane.ts` around `origin`. All of it is two
 * multiplications and a rounding, so that SQL can say the same (engine/questions/by-hexagon.ts):
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

export const SQRT3 = Math.sqrt(3);

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
  let roundQ = Math.floor(q + 0.5);
  let roundR = Math.floor(r + 0.5);
  const roundS = Math.floor(s + 0.5);
  const movedQ = Math.abs(roundQ - q);
  const movedR = Math.abs(roundR - r);
  const movedS = Math.abs(roundS - s);
  if (movedQ > movedR && movedQ > movedS) roundQ = -roundR - roundS;
  else if (movedR > movedS) roundR = -roundQ - roundS;
  return { q: roundQ + 0, r: roundR + 0 }; // + 0 turns -0 into 0
}

const cellSizesMetres = [20, 25, 30, 40, 50, 75, 100, 150, 200, 250, 300, 400, 500, 750, 1000];

/**
 * A grid around the middle of a box (west, south, east, north in degrees) with about thirty cells
 * across its longer side.
 */
export function gridFor([west, south, east, north]: readonly [
  number,
  number,
  number,
  number,
]): HexagonGrid {
  const origin: Degrees = [(west + east) / 2, (south + north) / 2];
  const width = (east - west) * METRES_PER_DEGREE * Math.cos((origin[1] * Math.PI) / 180);
  const height = (north - south) * METRES_PER_DEGREE;
  const wanted = Math.max(width, height) / 30;
  return { origin, cellMetres: cellSizesMetres.find((size) => size >= wanted) ?? wanted };
}
