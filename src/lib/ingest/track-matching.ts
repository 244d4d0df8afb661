import type { AreaPack, Position } from '../domain/area-pack.ts';
import { TimeZone } from '../domain/time-zone.ts';
import { ContentHash } from './content-hash.ts';
import type { TrackPoint } from './gpx-reader.ts';
import { contains } from './plan-geometry.ts';
import { tableOfRows, type PlainRow, type TableSource } from './table-source.ts';
import { WallClock } from './wall-clock.ts';

/** How far a phone's position may lie from where its bearer walks, beside buildings. */
const NEAR_METRES = 35;
/** A place held shorter than this was only brushed past. */
const SHORTEST_MS = 30_000;
/** A pause this long parts two rounds. */
const PAUSE_MS = 3 * 3_600_000;

interface TimedPoint {
  readonly position: Position;
  readonly instant: number;
}

interface Passage {
  readonly kind: 'tower' | 'leg';
  readonly id: string;
  entry: number;
  exit: number;
  /** Share of the leg's length, at entry and exit. */
  from: number;
  to: number;
}

/**
 * A track as rounds and visits: every stay at a tower and every leg walked, with the direction in
 * which it was walked. Null when hardly any of the track lies in the area, or its points tell no time.
 */
export function roundsOfTrack(points: readonly TrackPoint[], area: AreaPack): TableSource[] | null {
  const timed = points
    .map(({ longitude, latitude, time }) => ({
      position: [longitude, latitude] as Position,
      instant: Date.parse(time),
    }))
    .filter(({ position, instant }) => Number.isFinite(position[0] + position[1] + instant))
    .sort((a, b) => a.instant - b.instant);
  const clock = new WallClock(TimeZone.named(area.timeZone));
  const rounds: PlainRow[] = [];
  const visits: PlainRow[] = [];
  let matched = 0;
  for (const walk of partedByPauses(timed)) {
    const passages = passagesOf(walk, area);
    const first = walk[0];
    const last = walk.at(-1);
    if (!first || !last || passages.length === 0) continue;
    matched += walk.filter((point) => placeOf(point.position, area) !== null).length;
    const wall = (instant: number) => clock.textOfWall(clock.wallOfInstant(instant));
    const id = new ContentHash().ofText(`${first.instant} ${last.instant}`).toString();
    const night = clock.nightOfWall(clock.wallOfInstant(first.instant));
    const cells = [id, night, wall(first.instant), wall(last.instant), 'coach'];
    rounds.push({ line: rounds.length + 1, cells });
    for (const { kind, id: place, entry, exit, from, to } of passages) {
      const tower = kind === 'tower' ? place : '';
      const leg = kind === 'leg' ? place : '';
      const direction = kind === 'leg' ? (to >= from ? 'heen' : 'terug') : '';
      const row = [id, night, tower, leg, direction, wall(entry), wall(exit)];
      visits.push({ line: visits.length + 1, cells: row });
    }
  }
  if (rounds.length === 0 || matched * 3 < timed.length) return null;
  return [roundTable(rounds), visitTable(visits)];
}

function roundTable(rows: readonly PlainRow[]): TableSource {
  const headers = ['ronde', 'nacht', 'begin', 'einde', 'coaches'];
  const mapping = { id: 'ronde', night: 'nacht', start: 'begin', end: 'einde', coaches: 'coaches' };
  return tableOfRows({ name: 'rounds', headers, kind: 'rounds', mapping }, rows);
}

function visitTable(rows: readonly PlainRow[]): TableSource {
  const headers = ['ronde', 'nacht', 'toren', 'traject', 'richting', 'in', 'uit'];
  const mapping = {
    round: 'ronde',
    night: 'nacht',
    tower: 'toren',
    leg: 'traject',
    direction: 'richting',
    entry: 'in',
    exit: 'uit',
  };
  return tableOfRows({ name: 'visits', headers, kind: 'visits', mapping }, rows);
}

function partedByPauses(points: readonly TimedPoint[]): TimedPoint[][] {
  const walks: TimedPoint[][] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const point of points) {
    if (point.instant - before > PAUSE_MS) walks.push([]);
    walks.at(-1)?.push(point);
    before = point.instant;
  }
  return walks;
}

function passagesOf(walk: readonly TimedPoint[], area: AreaPack): Passage[] {
  const passages: Passage[] = [];
  for (const { position, instant } of walk) {
    const place = placeOf(position, area);
    if (!place) continue;
    const last = passages.at(-1);
    if (last?.id === place.id && last.kind === place.kind) {
      last.exit = instant;
      last.to = place.share;
    } else {
      const { kind, id, share } = place;
      passages.push({ kind, id, entry: instant, exit: instant, from: share, to: share });
    }
  }
  return joined(passages.filter(({ entry, exit }) => exit - entry >= SHORTEST_MS));
}

/** Two passages of one place with only a brush of another between them are one. */
function joined(passages: readonly Passage[]): Passage[] {
  const whole: Passage[] = [];
  for (const passage of passages) {
    const last = whole.at(-1);
    if (last?.id === passage.id && passage.entry - last.exit < 4 * SHORTEST_MS) {
      last.exit = passage.exit;
      last.to = passage.to;
    } else whole.push(passage);
  }
  return whole;
}

interface Near {
  readonly kind: 'tower' | 'leg';
  readonly id: string;
  readonly metres: number;
  readonly share: number;
}

/** The nearest tower or leg; a tower wins where both are as near, for a leg begins at its door. */
function placeOf(position: Position, area: AreaPack): Near | null {
  let best: Near | null = null;
  for (const tower of area.towers) {
    const metres = contains(tower.outline, position)
      ? 0
      : alongLine(position, tower.outline).metres;
    if (metres <= NEAR_METRES / 2 && (!best || metres < best.metres))
      best = { kind: 'tower', id: tower.id, metres, share: 0 };
  }
  for (const leg of area.legs) {
    const { metres, share } = alongLine(position, leg.line);
    if (metres <= NEAR_METRES && (!best || metres < best.metres))
      best = { kind: 'leg', id: leg.id, metres, share };
  }
  return best;
}

/** Distance to a line, and where along it the nearest point lies (0 to 1). */
function alongLine(
  position: Position,
  line: readonly Position[],
): { metres: number; share: number } {
  const scale = 111_320;
  const shrink = Math.cos((position[1] * Math.PI) / 180) * scale;
  const plane = ([x, y]: Position) =>
    [(x - position[0]) * shrink, (y - position[1]) * scale] as const;
  let total = 0;
  let best = Number.POSITIVE_INFINITY;
  let at = 0;
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = plane(line[i - 1] as Position);
    const [bx, by] = plane(line[i] as Position);
    const length = Math.hypot(bx - ax, by - ay);
    const along =
      length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / length ** 2));
    const metres = Math.hypot(ax + along * (bx - ax), ay + along * (by - ay));
    if (metres < best) {
      best = metres;
      at = total + along * length;
    }
    total += length;
  }
  return { metres: best, share: total === 0 ? 0 : at / total };
}
