import type { Level, Unit } from '$lib/domain/area-pack.ts';

export type PlanPoint = [x: number, y: number];

export interface PlanUnit {
  unit: Unit;
  /** Pixels of the drawing, y down. */
  ring: PlanPoint[];
}

export interface Plan {
  units: PlanUnit[];
  width: number;
  height: number;
  pixelsPerMetre: number;
  /** Degrees clockwise from the top of the drawing to the north. */
  north: number;
}

/**
 * A level drawn `width` pixels wide, its longer side lying, rooms a tenant has no business in first so
 * that walkways lie over them.
 *
 * @param bearing degrees counter-clockwise from east of the local x axis.
 */
export function planOf(level: Level, bearing: number, width: number, padding = 2): Plan {
  const points = level.units.flatMap((unit) => unit.outline);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  const turned = top - bottom > right - left;
  const [long, short] = turned ? [top - bottom, right - left] : [right - left, top - bottom];
  if (!(long > 0)) return { units: [], width, height: 0, pixelsPerMetre: 0, north: 0 };
  const pixelsPerMetre = Math.max(1, width - 2 * padding) / long;

  // Turned a quarter clockwise: up in the drawing becomes right.
  const place = ([x, y]: readonly [number, number]): PlanPoint =>
    turned
      ? [padding + (y - bottom) * pixelsPerMetre, padding + (x - left) * pixelsPerMetre]
      : [padding + (x - left) * pixelsPerMetre, padding + (top - y) * pixelsPerMetre];
  const closedFirst = (a: Unit, b: Unit) =>
    Number(b.category === 'nonpublic') - Number(a.category === 'nonpublic');
  return {
    units: [...level.units]
      .sort(closedFirst)
      .map((unit) => ({ unit, ring: unit.outline.map(place) })),
    width,
    height: short * pixelsPerMetre + 2 * padding,
    pixelsPerMetre,
    // North lies 90 - bearing degrees counter-clockwise from x, and x lies 90 clockwise from the top.
    north: (((turned ? bearing + 90 : bearing) % 360) + 360) % 360,
  };
}

export function contains(ring: readonly PlanPoint[], [x, y]: PlanPoint): boolean {
  let inside = false;
  ring.forEach(([x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function boundsOf(ring: readonly PlanPoint[]): Rectangle {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
