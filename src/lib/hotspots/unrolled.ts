import type { AreaPack, Position } from '../domain/area-pack.ts';
import type { Cell } from './cell-graph.ts';

/** Metres of walking that one floor up or down counts for. */
const FLOOR_METRES = 8;
const METRES_PER_DEGREE = 111_320;

/** Metres: along the route, and up (with the depth of a tower added). */
export type UnrolledPoint = readonly [along: number, up: number];

/**
 * Lays an area out along its route, so that straight distances stand for walking: legs one after the
 * other, each tower at its stop, floors above one another. On the map all floors are one point, and a
 * straight line runs through buildings.
 *
 * @returns the place of a cell, on a leg at the given point if there is one.
 */
export function unrolled(area: AreaPack): (cell: Cell, point: Position | null) => UnrolledPoint {
  const stopAt = new Map<string, number>();
  let along = 0;
  for (const stop of area.stops) {
    stopAt.set(stop.id, along);
    along += area.legs.find((leg) => leg.from === stop.id)?.lengthMetres ?? 0;
  }
  return (cell, point) => {
    if (cell.kind === 'leg') {
      const leg = area.legs.find(({ id }) => id === cell.leg);
      if (!leg) return [stopAt.get(cell.leg) ?? 0, 0];
      const share = point ? shareAlong(leg.line, point) : 0.5;
      return [(stopAt.get(leg.from) ?? 0) + share * leg.lengthMetres, 0];
    }
    const tower = area.towers.find(({ id }) => id === cell.tower);
    const stop = area.stops.find((each) => each.tower === cell.tower);
    const index = area.towers.findIndex(({ id }) => id === cell.tower);
    // A tower off the route stands far beyond its end, near nothing.
    const foot = stop ? (stopAt.get(stop.id) ?? 0) : along + (index + 1) * 1000;
    const level = tower?.levels.find(({ ordinal }) => ordinal === cell.level);
    const outline = level?.units.find(({ id }) => id === cell.unit)?.outline ?? [];
    const middle = (axis: 0 | 1) =>
      outline.reduce((sum, corner) => sum + corner[axis], 0) / Math.max(1, outline.length);
    return [foot + middle(0), (cell.level ?? 0) * FLOOR_METRES + middle(1)];
  };
}

/** Share of a line's length, from 0 to 1, at which it comes nearest to a point. */
function shareAlong(line: readonly Position[], [x, y]: Position): number {
  const shrink = Math.cos((y * Math.PI) / 180);
  const flat = line.map(
    ([lon, lat]) =>
      [(lon - x) * shrink * METRES_PER_DEGREE, (lat - y) * METRES_PER_DEGREE] as const,
  );
  let walked = 0;
  let nearest = { gap: Infinity, at: 0 };
  flat.slice(1).forEach(([bx, by], i) => {
    const [ax, ay] = flat[i] ?? [bx, by];
    const [dx, dy] = [bx - ax, by - ay];
    const length = Math.hypot(dx, dy);
    const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length ** 2));
    const gap = Math.hypot(ax + t * dx, ay + t * dy);
    if (gap < nearest.gap) nearest = { gap, at: walked + t * length };
    walked += length;
  });
  return walked === 0 ? 0.5 : nearest.at / walked;
}
