import type { AreaPack } from './area-pack.ts';
import { METRES_PER_DEGREE } from './local-plane.ts';

/**
 * Where the map opens (west, south, east, north in degrees): the round with room around it, or the
 * whole area where there is no round.
 */
export function homeBounds(area: AreaPack, marginMetres = 110): [number, number, number, number] {
  const positions = [
    ...area.towers.flatMap((tower) => tower.outline),
    ...area.legs.flatMap((leg) => leg.line),
    ...area.stops.map((stop) => stop.point),
  ];
  if (positions.length < 2) return area.bounds;
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  const south = Math.min(...latitudes);
  const north = Math.max(...latitudes);
  const dLatitude = marginMetres / METRES_PER_DEGREE;
  const dLongitude = dLatitude / Math.cos((((south + north) / 2) * Math.PI) / 180);
  return [
    Math.min(...longitudes) - dLongitude,
    south - dLatitude,
    Math.max(...longitudes) + dLongitude,
    north + dLatitude,
  ];
}
