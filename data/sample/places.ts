import type { Leg, Position, Tower, Unit } from '../../src/lib/domain/area-pack.ts';
import { localFrame, sixDecimals } from '../areas/local-frame.ts';
import type { Random } from './random.ts';

/** Metres kept from the outer walls, so that rounded coordinates stay inside. */
const FROM_WALL = 0.3;

/** A point drawn evenly from the plan of a unit. */
export function pointInUnit(tower: Tower, unit: Unit, random: Random): Position {
  const xs = unit.outline.map(([x]) => x);
  const ys = unit.outline.map(([, y]) => y);
  const [left, right] = [Math.min(...xs) + FROM_WALL, Math.max(...xs) - FROM_WALL];
  const [bottom, top] = [Math.min(...ys) + FROM_WALL, Math.max(...ys) - FROM_WALL];
  for (;;) {
    const x = left + random.uniform() * (right - left);
    const y = bottom + random.uniform() * (top - bottom);
    if (isInside(unit.outline, x, y)) return localFrame(tower.centre, tower.bearing)([x, y]);
  }
}

/** The point at a share (0 to 1) of the length of a leg, from its first stop. */
export function pointOnLeg(leg: Leg, share: number): Position {
  const lengths = segmentLengths(leg);
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [leg.line[index], leg.line[index + 1]];
    if (!from || !to) break;
    if (left <= length || index === lengths.length - 1) {
      const t = length === 0 ? 0 : Math.min(1, left / length);
      return [
        sixDecimals(from[0] + t * (to[0] - from[0])),
        sixDecimals(from[1] + t * (to[1] - from[1])),
      ];
    }
    left -= length;
  }
  throw new RangeError(`no point at ${share} of ${leg.id}`);
}

/** The share of the length of a leg at which one of its vertices lies. */
export function shareOfVertex(leg: Leg, vertex: readonly [number, number]): number {
  const lengths = segmentLengths(leg);
  const index = leg.line.findIndex(([x, y]) => x === vertex[0] && y === vertex[1]);
  if (index < 0) throw new RangeError(`no vertex ${vertex.join()} on ${leg.id}`);
  const sum = (parts: number[]) => parts.reduce((total, part) => total + part, 0);
  return sum(lengths.slice(0, index)) / sum(lengths);
}

/** In degrees of latitude; only their shares of the whole are used. */
function segmentLengths(leg: Leg): number[] {
  return leg.line.slice(1).map((to, index) => {
    const from = leg.line[index] ?? to;
    const shrink = Math.cos((from[1] * Math.PI) / 180);
    return Math.hypot((to[0] - from[0]) * shrink, to[1] - from[1]);
  });
}

function isInside(outline: Unit['outline'], x: number, y: number): boolean {
  let inside = false;
  outline.forEach(([x1, y1], index) => {
    const [x2, y2] = outline[(index + 1) % outline.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  });
  return inside;
}
