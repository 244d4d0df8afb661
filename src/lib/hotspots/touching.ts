import type { Unit } from '../domain/area-pack.ts';

type Outline = Unit['outline'];
type Point = Outline[number];

/** Walls drawn this close are one wall, in metres. */
const WALL_METRES = 0.5;

/** Whether two outlines of one floor share a wall or a corner; local metres. */
export function touch(a: Outline, b: Outline): boolean {
  return edges(a).some(([p, q]) => edges(b).some(([r, s]) => gap(p, q, r, s) <= WALL_METRES));
}

function edges(outline: Outline): [Point, Point][] {
  return outline.map((from, i) => [from, outline[(i + 1) % outline.length] ?? from]);
}

/** Of two edges that do not cross the nearest points include an end of one of them. */
function gap(p: Point, q: Point, r: Point, s: Point): number {
  return Math.min(toEdge(p, r, s), toEdge(q, r, s), toEdge(r, p, q), toEdge(s, p, q));
}

function toEdge([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}
