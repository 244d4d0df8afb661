import type { AreaPack, Leg, Position } from '../domain/area-pack.ts';
import { toMetres } from '../domain/local-plane.ts';
import { freshId } from './fresh-id.ts';

/** Metres along a line. */
export function lineMetres(line: readonly Position[]): number {
  return line.slice(1).reduce((sum, to, i) => {
    const [x, y] = toMetres(line[i] ?? to, to);
    return sum + Math.hypot(x, y);
  }, 0);
}

/**
 * A straight leg between two stops, its length measured.
 * @throws RangeError for a stop that is not there, or a leg to where it begins.
 */
export function addLeg(area: AreaPack, from: string, to: string): AreaPack {
  const [start, end] = [from, to].map((id) => area.stops.find((stop) => stop.id === id));
  if (!start || !end || from === to) throw new RangeError(`no leg from ${from} to ${to}`);
  const name = `${start.name} – ${end.name}`;
  const line = [start.point, end.point];
  const leg: Leg = {
    id: freshId(
      `${from}-${to}`,
      area.legs.map((one) => one.id),
    ),
    name: { nl: name, en: name },
    aliases: [name.toLowerCase()],
    from,
    to,
    lengthMetres: measured(line),
    line,
    owner: area.owners.at(-1)?.id ?? '',
    passes: [],
  };
  return { ...area, legs: [...area.legs, leg] };
}

/** A new line brings its own length. */
export function changeLeg(area: AreaPack, id: string, change: Partial<Leg>): AreaPack {
  const length = change.line ? { lengthMetres: measured(change.line) } : {};
  return {
    ...area,
    legs: area.legs.map((leg) => (leg.id === id ? { ...leg, ...change, ...length } : leg)),
  };
}

/** Moves a bend of the line; its ends go with their stops. */
export function moveBend(area: AreaPack, id: string, bend: number, to: Position): AreaPack {
  const line = lineOf(area, id);
  if (bend <= 0 || bend >= line.length - 1) return area;
  return changeLeg(area, id, { line: line.with(bend, to) });
}

/** A bend more, halfway the part that begins at position `at`. */
export function addBend(area: AreaPack, id: string, at: number): AreaPack {
  const line = lineOf(area, id);
  const [from, to] = [line[at], line[at + 1]];
  if (!from || !to) throw new RangeError(`no part ${at}`);
  const middle: Position = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  return changeLeg(area, id, { line: line.toSpliced(at + 1, 0, middle) });
}

export function removeBend(area: AreaPack, id: string, bend: number): AreaPack {
  const line = lineOf(area, id);
  if (bend <= 0 || bend >= line.length - 1) return area;
  return changeLeg(area, id, { line: line.toSpliced(bend, 1) });
}

export function removeLeg(area: AreaPack, id: string): AreaPack {
  return { ...area, legs: area.legs.filter((leg) => leg.id !== id) };
}

/** Whole metres, one at least: two stops may stand on one another while they are being drawn. */
function measured(line: readonly Position[]): number {
  return Math.max(1, Math.round(lineMetres(line)));
}

function lineOf(area: AreaPack, id: string): Position[] {
  const leg = area.legs.find((one) => one.id === id);
  if (!leg) throw new RangeError(`no leg ${id}`);
  return leg.line;
}
