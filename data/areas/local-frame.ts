import type { Position } from '../../src/lib/domain/area-pack.ts';

/** x along the length of a building, y to the left of it, in metres from its centre. */
export type LocalPoint = readonly [x: number, y: number];

const METRES_PER_DEGREE = (6_371_008.8 * Math.PI) / 180;

/**
 * From local metres to WGS 84, on a plane that touches the earth at the centre: exact to the
 * millimetre within a few hundred metres.
 *
 * @param bearing degrees counter-clockwise from east of the x axis.
 */
export function localFrame(centre: Position, bearing: number): (point: LocalPoint) => Position {
  const turn = (bearing * Math.PI) / 180;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const metresPerLongitude = METRES_PER_DEGREE * Math.cos((centre[1] * Math.PI) / 180);
  return ([x, y]) => [
    sixDecimals(centre[0] + (x * cos - y * sin) / metresPerLongitude),
    sixDecimals(centre[1] + (x * sin + y * cos) / METRES_PER_DEGREE),
  ];
}

/** The corners of a rectangle around the centre, counter-clockwise. */
export function rectangle(length: number, depth: number): LocalPoint[] {
  const x = length / 2;
  const y = depth / 2;
  return [
    [-x, -y],
    [x, -y],
    [x, y],
    [-x, y],
  ];
}

/** About 0.1 m, finer than anything in a pack or a sample. */
export function sixDecimals(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
