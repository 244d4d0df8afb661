import { boundsOf, contains, type PlanPoint, type Rectangle } from './plan-geometry.ts';

const STEP = 3;

/**
 * Where a text of this size lies wholly inside a room: the highest such place, then the leftmost.
 * Null where none is.
 */
export function textPlace(
  ring: readonly PlanPoint[],
  width: number,
  height: number,
): Rectangle | null {
  const bounds = boundsOf(ring);
  for (let y = bounds.y + 1; y + height <= bounds.y + bounds.height; y += STEP) {
    for (let x = bounds.x + 2; x + width <= bounds.x + bounds.width; x += STEP) {
      const edges = [0, 0.25, 0.5, 0.75, 1].flatMap((share): PlanPoint[] => [
        [x + share * width, y],
        [x + share * width, y + height],
      ]);
      if (edges.every((point) => contains(ring, point))) return { x, y, width, height };
    }
  }
  return null;
}

export interface DotPlaces {
  /** As many as were asked for, less `hidden`. */
  dots: PlanPoint[];
  hidden: number;
  radius: number;
}

/**
 * Places for dots in a room, off its walls and its text: a triangular lattice, as wide as fits, filled
 * from the middle outwards. The same room and count give the same places. Dots do not say where in
 * the room a signal was.
 */
export function dotPlaces(
  ring: readonly PlanPoint[],
  count: number,
  text: Rectangle | null,
): DotPlaces {
  let found: PlanPoint[] = [];
  let spacing = 0;
  for (spacing of [12, 10, 8.5, 7, 6, 5]) {
    found = lattice(ring, spacing, text);
    if (found.length >= count) break;
  }
  const dots = found.slice(0, count);
  return { dots, hidden: count - dots.length, radius: Math.min(4, spacing * 0.36) };
}

function lattice(ring: readonly PlanPoint[], spacing: number, text: Rectangle | null): PlanPoint[] {
  const bounds = boundsOf(ring);
  const off = spacing * 0.5;
  const free: PlanPoint[] = [];
  const rowHeight = (spacing * Math.sqrt(3)) / 2;
  const rows = Math.floor((bounds.height - spacing) / rowHeight) + 1;
  const slack = (bounds.height - spacing - (rows - 1) * rowHeight) / 2;
  for (let row = 0; row < rows; row++) {
    const y = bounds.y + off + slack + row * rowHeight;
    for (
      let x = bounds.x + off + (row % 2) * off;
      x <= bounds.x + bounds.width - off;
      x += spacing
    ) {
      const around: PlanPoint[] = [
        [x - off, y],
        [x + off, y],
        [x, y - off],
        [x, y + off],
      ];
      if (!around.every((point) => contains(ring, point))) continue;
      if (text && touches(text, [x, y], off)) continue;
      free.push([x, y]);
    }
  }
  const middle: PlanPoint = [
    free.reduce((sum, [x]) => sum + x, 0) / free.length,
    free.reduce((sum, [, y]) => sum + y, 0) / free.length,
  ];
  const away = ([x, y]: PlanPoint) => (x - middle[0]) ** 2 + (y - middle[1]) ** 2;
  return free.sort((a, b) => away(a) - away(b) || a[1] - b[1] || a[0] - b[0]);
}

function touches(text: Rectangle, [x, y]: PlanPoint, off: number): boolean {
  return (
    x + off > text.x &&
    x - off < text.x + text.width &&
    y + off > text.y &&
    y - off < text.y + text.height
  );
}
