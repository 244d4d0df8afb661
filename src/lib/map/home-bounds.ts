import type { AreaPack } from '$lib/domain/area-pack.ts';
import { METRES_PER_DEGREE } from './local-plane.ts';
import type { Box } from './map-data.ts';

/** Pixels around those bounds; the buttons stand on the right. */
export const homePadding = { top: 12, right: 52, bottom: 12, left: 12 };

/** Where the map opens: the round with room around it, or the whole area where there is no round. */
export function homeBounds(area: AreaPack, marginMetres = 110): Box {
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
