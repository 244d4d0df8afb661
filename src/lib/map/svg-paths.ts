import type { Feature, Geometry, Polygon, Position } from 'geojson';
import type { SignalPoints } from './map-data.ts';
import { project, type MercatorView, type Pixels } from './mercator-view.ts';
import type { CountProperties } from './signal-features.ts';

const write = (value: number) => value.toFixed(1);

export function linePath(pixels: readonly Pixels[], closed = false): string {
  return `M${pixels.map(([x, y]) => `${write(x)} ${write(y)}`).join('L')}${closed ? 'Z' : ''}`;
}

/** The line moved to its right (on a screen, y down) by `offset` pixels, corners mitred. */
export function offsetLine(line: readonly Pixels[], offset: number): Pixels[] {
  const normals = line.slice(1).map(([x, y], i): Pixels => {
    const [fromX, fromY] = line[i] ?? [x, y];
    const length = Math.hypot(x - fromX, y - fromY) || 1;
    return [-(y - fromY) / length, (x - fromX) / length];
  });
  return line.map(([x, y], i): Pixels => {
    const before = normals[i - 1] ?? normals[i] ?? [0, 0];
    const after = normals[i] ?? before;
    const sum: Pixels = [before[0] + after[0], before[1] + after[1]];
    // The mitre: offset / cos(half the turn), along the mean normal, never longer than twice.
    const square = Math.max(1, sum[0] ** 2 + sum[1] ** 2);
    return [x + (2 * offset * sum[0]) / square, y + (2 * offset * sum[1]) / square];
  });
}

/**
 * Dots as one path a type, for round caps on lines without length. Dots of a type on the same pixel
 * are drawn once; dots outside the view are not.
 */
export function dotPaths(view: MercatorView, points: SignalPoints, types: number): string[] {
  const seen = new Set<number>();
  const parts: string[][] = Array.from({ length: types }, () => []);
  for (let i = 0; i < points.longitude.length; i++) {
    if (points.chosen && points.chosen[i] !== 1) continue;
    const [x, y] = project(view, [points.longitude[i] ?? NaN, points.latitude[i] ?? NaN]);
    if (!(x >= 0 && y >= 0 && x <= view.width && y <= view.height)) continue;
    const type = Math.min(points.typeIndex[i] ?? 0, types - 1);
    const key = (Math.round(y) * 8192 + Math.round(x)) * types + type;
    if (seen.has(key)) continue;
    seen.add(key);
    parts[type]?.push(`M${write(x)} ${write(y)}h0`);
  }
  return parts.map((part) => part.join(''));
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/**
 * Hexagons that look alike as one path: ten thousand elements would hold the page up for a second.
 * Hexagons of one row have one shape, which is worked out once.
 */
export function hexagonPaths(
  view: MercatorView,
  features: readonly Feature<Polygon, CountProperties>[],
): { readonly look: CountProperties; readonly d: string }[] {
  const groups = new Map<string, { readonly look: CountProperties; readonly parts: string[] }>();
  const shapes = new Map<number, string>();
  for (const { geometry, properties } of features) {
    const { shade, heat, strength, chosen } = properties;
    const key = `${heat === 'none' ? shade : heat} ${strength} ${chosen}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { look: properties, parts: [] }));
    const ring = (geometry.coordinates[0] ?? []) as Pixels[];
    const [corner = [0, 0]] = ring;
    let shape = shapes.get(corner[1]);
    if (shape === undefined) shapes.set(corner[1], (shape = shapeOf(view, ring)));
    const [x, y] = project(view, corner);
    group.parts.push(`M${tenth(x)} ${tenth(y)}${shape}`);
  }
  // What is chosen has a wider line, over its neighbours.
  return [...groups.values()]
    .sort((a, b) => Number(a.look.chosen) - Number(b.look.chosen))
    .map(({ look, parts }) => ({ look, d: parts.join('') }));
}

/** A ring as steps from its first corner. */
function shapeOf(view: MercatorView, ring: readonly Pixels[]): string {
  const corners = ring.slice(0, -1).map((corner) => project(view, corner));
  const steps = corners.slice(1).map(([x, y], i) => {
    const [fromX, fromY] = corners[i] ?? [x, y];
    return `${(x - fromX).toFixed(2)} ${(y - fromY).toFixed(2)}`;
  });
  return `l${steps.join('l')}Z`;
}

export function pixelsOf(view: MercatorView, line: readonly Position[]): Pixels[] {
  return line.map(([longitude = 0, latitude = 0]) => project(view, [longitude, latitude]));
}

/**
 * Path of a polygon's outer ring or of a line; empty for anything else.
 * @param offset pixels that a line lies to the right of its course.
 */
export function shapePath(view: MercatorView, geometry: Geometry, offset = 0): string {
  if (geometry.type === 'Polygon')
    return linePath(pixelsOf(view, geometry.coordinates[0] ?? []), true);
  if (geometry.type === 'LineString')
    return linePath(offsetLine(pixelsOf(view, geometry.coordinates), offset));
  return '';
}
