import type { Position } from '../domain/area-pack.ts';
import { at, type Json } from './json-records.ts';

const METRES_A_DEGREE = 111_320;

export type LocalPoint = [x: number, y: number];

/** The outer ring of a polygon, or of the largest one of several; null for any other shape. */
export function outerRing(geometry: Json | undefined): Position[] | null {
  const coordinates = at(geometry, 'coordinates');
  const type = at(geometry, 'type');
  if (!Array.isArray(coordinates)) return null;
  if (type === 'Polygon') return ringOf(coordinates[0]);
  if (type !== 'MultiPolygon') return null;
  const rings = coordinates.map((polygon) => (Array.isArray(polygon) ? ringOf(polygon[0]) : null));
  const valid = rings.filter((ring) => ring !== null);
  return valid.sort((a, b) => Math.abs(area(b)) - Math.abs(area(a)))[0] ?? null;
}

function ringOf(ring: Json | undefined): Position[] | null {
  if (!Array.isArray(ring)) return null;
  const positions: Position[] = [];
  for (const position of ring) {
    if (!Array.isArray(position)) return null;
    const [longitude, latitude] = position;
    if (typeof longitude !== 'number' || typeof latitude !== 'number') return null;
    if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return null;
    positions.push([longitude, latitude]);
  }
  const first = positions[0];
  const last = positions.at(-1);
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) positions.push([...first]);
  return positions.length >= 4 ? positions : null;
}

function area(ring: readonly Position[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] as Position;
    return sum + x * nextY - nextX * y;
  }, 0);
}

export function extentOf(positions: readonly Position[]): [number, number, number, number] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x, y] of positions) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

/** The frame of a tower: metres along and across its longest wall, from the middle of its outline. */
export class TowerFrame {
  readonly centre: Position;
  /** Degrees counter-clockwise from east, from -90 (excluded) to 90. */
  readonly bearing: number;

  constructor(outline: readonly Position[]) {
    const [west, south, east, north] = extentOf(outline);
    this.centre = [(west + east) / 2, (south + north) / 2];
    this.bearing = longestWall(outline.map((position) => this.#metres(position)));
  }

  /** Rounded to the centimetre. */
  local(position: Position): LocalPoint {
    const [x, y] = this.#metres(position);
    const turn = (-this.bearing * Math.PI) / 180;
    const along = x * Math.cos(turn) - y * Math.sin(turn);
    const across = x * Math.sin(turn) + y * Math.cos(turn);
    return [Math.round(along * 100) / 100, Math.round(across * 100) / 100];
  }

  #metres([longitude, latitude]: Position): LocalPoint {
    const shrink = Math.cos((this.centre[1] * Math.PI) / 180);
    return [
      (longitude - this.centre[0]) * METRES_A_DEGREE * shrink,
      (latitude - this.centre[1]) * METRES_A_DEGREE,
    ];
  }
}

function longestWall(points: readonly LocalPoint[]): number {
  let longest = 0;
  let bearing = 0;
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1] as LocalPoint;
    const [bx, by] = points[i] as LocalPoint;
    const length = Math.hypot(bx - ax, by - ay);
    if (length <= longest + 1e-6) continue;
    longest = length;
    bearing = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI;
  }
  if (bearing > 90) bearing -= 180;
  if (bearing <= -90) bearing += 180;
  return Math.round(bearing * 100) / 100;
}

export function middleOf(points: readonly LocalPoint[]): LocalPoint {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return [middle(xs), middle(ys)];
}

export function contains(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i] as Position;
    const [bx, by] = ring[j] as Position;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
