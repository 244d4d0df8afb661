import type { Leg, Stop } from '../domain/area-pack.ts';
import type { Direction } from '../domain/signal.ts';

export type Orientation = 'across' | 'down';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
  /** Pixels a text may take up. */
  readonly room: number;
}

export interface PlacedLane {
  readonly direction: Direction;
  /** Middle line in the direction of walking. */
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly target: Box;
  readonly text: PlacedText;
}

export interface PlacedLeg {
  readonly leg: Leg;
  readonly out: PlacedLane;
  readonly back: PlacedLane;
  readonly whole: {
    readonly target: Box;
    readonly text: PlacedText;
    readonly undirected: PlacedText;
  };
}

export interface PlacedStop {
  readonly key: string;
  readonly stop: Stop;
  readonly shape: Box;
  readonly text: PlacedText;
  /** What was found at the stop itself. */
  readonly count: { readonly target: Box; readonly text: PlacedText };
}

export interface RouteLayout {
  readonly orientation: Orientation;
  readonly width: number;
  readonly height: number;
  readonly stops: readonly PlacedStop[];
  readonly legs: readonly PlacedLeg[];
}

/** Thickest lane, in pixels. */
export const MAX_LANE = 18;

const ACROSS = { perLeg: 150, margin: 56, height: 178, gap: 20 };
const DOWN = { leg: 116, stop: 28, out: 16, back: 50, text: 76, gap: 16 };

/** The round drawn across where every leg has room for its figures, else from top to bottom. */
export function routeOrientation(width: number, legs: number): Orientation {
  return width >= 2 * ACROSS.margin + legs * ACROSS.perLeg ? 'across' : 'down';
}

export interface RouteLine {
  readonly stops: readonly Stop[];
  /** `legs[i]` joins `stops[i]` and `stops[i + 1]`; null where the pack has none. */
  readonly legs: readonly (Leg | null)[];
}

/**
 * The main line along the stops in walking order, and after it each leg that does not join two
 * neighbouring stops (a detour, a second path) as a line of its own.
 */
export function routeLines(stops: readonly Stop[], legs: readonly Leg[]): RouteLine[] {
  const left = [...legs];
  const take = (a: string, b: string): Leg | null => {
    const at = left.findIndex(
      ({ from, to }) => (from === a && to === b) || (from === b && to === a),
    );
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const main = stops.slice(1).map((stop, i) => take(stops[i]?.id ?? '', stop.id));
  const others = left.flatMap((leg): RouteLine[] => {
    const ends = [leg.from, leg.to].map((id) => stops.find((stop) => stop.id === id));
    const [from, to] = ends;
    return from && to ? [{ stops: [from, to], legs: [leg] }] : [];
  });
  return stops.length > 0 ? [{ stops: [...stops], legs: main }, ...others] : others;
}

/** Lines under each other, drawn across or down. Across, half of the spare width follows the metres. */
export function layOutRoute(
  stops: readonly Stop[],
  legs: readonly Leg[],
  width: number,
): RouteLayout {
  const lines = routeLines(stops, legs);
  const longest = Math.max(0, ...lines.map((line) => line.legs.length));
  const orientation = routeOrientation(width, longest);
  const placed: { stops: PlacedStop[]; legs: PlacedLeg[] } = { stops: [], legs: [] };
  let y = 0;
  for (const [index, line] of lines.entries()) {
    const drawn =
      orientation === 'across' ? across(line, index, y, width) : down(line, index, y, width);
    placed.stops.push(...drawn.stops);
    placed.legs.push(...drawn.legs);
    y = drawn.bottom + (orientation === 'across' ? ACROSS.gap : DOWN.gap);
  }
  const gap = orientation === 'across' ? ACROSS.gap : DOWN.gap;
  return { orientation, width, height: Math.max(0, y - gap), ...placed };
}

interface DrawnLine {
  stops: PlacedStop[];
  legs: PlacedLeg[];
  bottom: number;
}

function across(line: RouteLine, index: number, top: number, width: number): DrawnLine {
  const { margin, perLeg, height } = ACROSS;
  const lengths = line.legs.map((leg) => leg?.lengthMetres ?? 0);
  const metres = lengths.reduce((sum, length) => sum + length, 0);
  const spare = Math.max(0, width - 2 * margin - line.legs.length * perLeg);
  const share = index > 0 ? 0 : spare / 2;
  const xs = [margin];
  for (const length of lengths) {
    const extra = metres > 0 ? share / lengths.length + (share * length) / metres : 0;
    xs.push((xs.at(-1) ?? margin) + perLeg + extra);
  }
  const [outY, middleY, backY] = [top + 70, top + 96, top + 122];

  return {
    bottom: top + height,
    stops: line.stops.map((stop, i) => ({
      key: `${index}-${i}`,
      stop,
      shape: { x: (xs[i] ?? 0) - 8, y: outY - 12, width: 16, height: backY - outY + 24 },
      text: { x: xs[i] ?? 0, y: top + 16, anchor: 'middle', room: stopRoom(xs, i, margin) },
      count: {
        target: { x: (xs[i] ?? 0) - 28, y: top + 22, width: 56, height: 26 },
        text: { x: xs[i] ?? 0, y: top + 40, anchor: 'middle', room: 56 },
      },
    })),
    legs: line.legs.flatMap((leg, i) => {
      if (!leg) return [];
      const forward = leg.from === line.stops[i]?.id;
      const [left, right] = [(xs[i] ?? 0) + 8, (xs[i + 1] ?? 0) - 8];
      const room = right - left - 12;
      const lane = (
        direction: Direction,
        y: number,
        textY: number,
        targetY: number,
      ): PlacedLane => {
        const rightward = (direction === 'out') === forward;
        return {
          direction,
          from: [rightward ? left : right, y],
          to: [rightward ? right : left, y],
          target: { x: left + 2, y: targetY, width: right - left - 4, height: 48 },
          text: { x: (left + right) / 2, y: textY, anchor: 'middle', room },
        };
      };
      return {
        leg,
        out: lane('out', outY, outY - 17, outY - 34),
        back: lane('back', backY, backY + 26, backY - 14),
        whole: {
          target: { x: left + 2, y: middleY - 12, width: right - left - 4, height: 24 },
          text: { x: (left + right) / 2, y: middleY + 4.5, anchor: 'middle', room },
          undirected: { x: (left + right) / 2, y: backY + 48, anchor: 'middle', room: room + 12 },
        },
      };
    }),
  };
}

/** Half the way to either neighbour. */
function stopRoom(xs: readonly number[], i: number, margin: number): number {
  const here = xs[i] ?? 0;
  const before = i > 0 ? (here - (xs[i - 1] ?? 0)) / 2 : margin;
  const after = i < xs.length - 1 ? ((xs[i + 1] ?? 0) - here) / 2 : margin;
  return 2 * Math.min(before, after);
}

function down(line: RouteLine, index: number, top: number, width: number): DrawnLine {
  const { leg: legHeight, stop: stopHeight, out: outX, back: backX, text: textX } = DOWN;
  const stopY = (i: number) => top + i * (stopHeight + legHeight);
  const room = Math.max(60, width - textX);
  return {
    bottom: stopY(line.stops.length - 1) + stopHeight,
    stops: line.stops.map((stop, i) => ({
      key: `${index}-${i}`,
      stop,
      shape: { x: outX - 12, y: stopY(i) + 6, width: backX - outX + 24, height: 16 },
      text: { x: textX, y: stopY(i) + 19, anchor: 'start', room },
      count: {
        target: { x: textX + stop.name.length * 8 + 4, y: stopY(i) + 1, width: 64, height: 26 },
        text: { x: textX + stop.name.length * 8 + 12, y: stopY(i) + 19, anchor: 'start', room: 56 },
      },
    })),
    legs: line.legs.flatMap((leg, i) => {
      if (!leg) return [];
      const forward = leg.from === line.stops[i]?.id;
      const [upper, lower] = [stopY(i) + 22, stopY(i + 1) + 6];
      const lane = (direction: Direction, x: number, textY: number): PlacedLane => {
        const downward = (direction === 'out') === forward;
        return {
          direction,
          from: [x, downward ? upper : lower],
          to: [x, downward ? lower : upper],
          target: { x: textX - 6, y: textY - 18, width: room + 4, height: 26 },
          text: { x: textX, y: textY, anchor: 'start', room },
        };
      };
      return {
        leg,
        out: lane('out', outX, upper + 56),
        back: lane('back', backX, upper + 82),
        whole: {
          target: { x: textX - 6, y: upper + 10, width: room + 4, height: 26 },
          text: { x: textX, y: upper + 28, anchor: 'start', room },
          undirected: { x: textX, y: upper + 106, anchor: 'start', room },
        },
      };
    }),
  };
}

/** Text cut to about `room` pixels of the small size, with an ellipsis. */
export function fitText(text: string, room: number, perCharacter = 6): string {
  const characters = Math.max(1, Math.floor(room / perCharacter));
  return text.length <= characters ? text : `${text.slice(0, characters - 1).trimEnd()}…`;
}
