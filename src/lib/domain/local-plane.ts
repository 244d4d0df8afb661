/** Metres of a degree of latitude on the sphere of mean radius 6,371,008.8 m. */
export const METRES_PER_DEGREE = 111_195.08;

export type Degrees = readonly [longitude: number, latitude: number];
export type Metres = readonly [x: number, y: number];

/**
 * Equirectangular plane around `origin`: x east and y north in metres. Off by less than 0.1 % within
 * 10 km of the origin at 52 degrees north.
 */
export function toMetres(origin: Degrees, [longitude, latitude]: Degrees): [number, number] {
  return [
    (longitude - origin[0]) * METRES_PER_DEGREE * Math.cos((origin[1] * Math.PI) / 180),
    (latitude - origin[1]) * METRES_PER_DEGREE,
  ];
}

export function toDegrees(origin: Degrees, [x, y]: Metres): [number, number] {
  return [
    origin[0] + x / (METRES_PER_DEGREE * Math.cos((origin[1] * Math.PI) / 180)),
    origin[1] + y / METRES_PER_DEGREE,
  ];
}
