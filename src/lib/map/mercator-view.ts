import type { Degrees } from '$lib/domain/local-plane.ts';
import type { Box } from './map-data.ts';

/** A still Web Mercator view: what a map of `width` by `height` pixels shows around its centre. */
export interface MercatorView {
  centre: Degrees;
  /** As MapLibre counts: the world is 512 * 2 ** zoom pixels wide. */
  zoom: number;
  width: number;
  height: number;
}
export type Pixels = [x: number, y: number];

const worldX = (longitude: number) => (longitude + 180) / 360;
const worldY = (latitude: number) =>
  0.5 - Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI);

export function project(view: MercatorView, [longitude, latitude]: Degrees): Pixels {
  const size = 512 * 2 ** view.zoom;
  return [
    view.width / 2 + (worldX(longitude) - worldX(view.centre[0])) * size,
    view.height / 2 + (worldY(latitude) - worldY(view.centre[1])) * size,
  ];
}

export function unproject(view: MercatorView, [x, y]: Pixels): [number, number] {
  const size = 512 * 2 ** view.zoom;
  const worldAtX = worldX(view.centre[0]) + (x - view.width / 2) / size;
  const worldAtY = worldY(view.centre[1]) + (y - view.height / 2) / size;
  return [
    worldAtX * 360 - 180,
    (Math.atan(Math.exp((0.5 - worldAtY) * 2 * Math.PI)) * 360) / Math.PI - 90,
  ];
}

export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** The view that shows the whole box with `padding` pixels around it. */
export function fitView(
  [west, south, east, north]: Box,
  width: number,
  height: number,
  { top, right, bottom, left }: Padding,
): MercatorView {
  const across = (width - left - right) / (worldX(east) - worldX(west));
  const down = (height - top - bottom) / (worldY(south) - worldY(north));
  const size = Math.min(512 * 2 ** 20, Math.max(1, Math.min(across, down)));
  const world: MercatorView = { centre: [0, 0], zoom: 0, width: 512, height: 512 };
  const centre = unproject(world, [
    512 * ((worldX(west) + worldX(east)) / 2 + (right - left) / 2 / size),
    512 * ((worldY(south) + worldY(north)) / 2 + (bottom - top) / 2 / size),
  ]);
  return { centre, zoom: Math.log2(size / 512), width, height };
}
