import { wilsonInterval } from '../analysis/wilson.ts';
import type { AreaPack, Position } from '../domain/area-pack.ts';
import type { TypeChoice } from '../domain/filter.ts';
import { halfway, middleOf } from './ground.ts';
import { insidePlaces } from './inside-places.ts';
import { tiedToLegs } from './nearest-leg.ts';
import { outsidePlaces, pointOf, type ClusterOptions, type Gathered } from './outside-places.ts';
import { NightPasses, PassLog } from './pass-log.ts';
import type { Pass, PlacedSignal } from './placed-signal.ts';
import type { Problem, ProblemPlace } from './problem.ts';
import { stillThere } from './still-there.ts';
import { typeFamily, type TypeFamily } from './type-family.ts';

export interface RecurringOptions extends ClusterOptions {
  /** Seen on fewer nights, it has not come back. */
  readonly leastNights: number;
}

export const recurringDefaults: RecurringOptions = {
  reachMetres: 25,
  leastSignals: 3,
  leastNights: 5,
};

export interface RecurringProblems {
  /** The most certain first: by the lower limit of the share of passes, then by nights. */
  readonly problems: readonly Problem[];
  /** Signals of a problem's type whose place is known too coarsely to belong to one. */
  readonly tooCoarse: number;
  /** Signals at places where it was seen on too few nights. */
  readonly passing: number;
}

/**
 * The problems that come back, outside and inside.
 * @param passes empty: passes are not known.
 * @param everything the signals under no filter: after their places the problems are named.
 */
export function recurringProblems(
  area: AreaPack,
  signals: readonly PlacedSignal[],
  passes: readonly Pass[],
  options: RecurringOptions = recurringDefaults,
  everything: readonly PlacedSignal[] = signals,
): RecurringProblems {
  const log = new PassLog(passes);
  const tied = (all: readonly PlacedSignal[]) => tiedToLegs(area, all, options.reachMetres);
  const families = byFamily(area, tied(signals));
  const whole = everything === signals ? families : byFamily(area, tied(everything));
  let placed = 0;
  const problems: Problem[] = [];
  for (const [key, { side, family, found }] of families) {
    const gathered =
      side === 'inside'
        ? insidePlaces(area, found)
        : outsidePlaces(area, found, options, whole.get(key)?.found);
    for (const one of gathered) {
      placed += one.signals.length;
      if (new Set(one.signals.map(({ night }) => night)).size < options.leastNights) continue;
      problems.push(problemOf(area, one, family, passes.length > 0 ? log : null));
    }
  }
  const all = [...families.values()].reduce((sum, { found }) => sum + found.length, 0);
  const kept = problems.reduce((sum, problem) => sum + problem.signals.length, 0);
  return {
    problems: problems.sort(byCertainty),
    tooCoarse: all - placed,
    passing: placed - kept,
  };
}

function byFamily(area: AreaPack, signals: readonly PlacedSignal[]) {
  const families = new Map<
    string,
    { side: 'inside' | 'outside'; family: TypeFamily; found: PlacedSignal[] }
  >();
  for (const signal of signals) {
    const side = signal.tower === null ? 'outside' : 'inside';
    const family = typeFamily(area.taxonomy, side, signal);
    if (!family) continue;
    const key = `${side} ${family.id}`;
    const known = families.get(key);
    if (known) known.found.push(signal);
    else families.set(key, { side, family, found: [signal] });
  }
  return families;
}

function problemOf(
  area: AreaPack,
  { place, name, signals }: Gathered,
  family: TypeFamily,
  log: PassLog | null,
): Problem {
  const nights = [...new Set(signals.map(({ night }) => night))].sort();
  const points = signals.map(pointOf).filter((point) => point !== null);
  const passes = log?.of(place) ?? null;
  const byNight = passes && new NightPasses(passes);
  const on = byNight ? signals.map((signal) => byNight.of(signal)) : [];
  const seenOn = new Set(on.filter((i) => i >= 0));
  const levels = signals.flatMap(({ level }) => level ?? []);
  return {
    key: `${name} ${family.id}`,
    place,
    family,
    types: typesOf(signals),
    owner: ownerOf(area, place),
    signals: signals.map(({ id }) => id),
    points,
    centre: centreOf(area, place, points),
    levels: [...new Set(levels)].sort((a, b) => a - b),
    nights,
    minutes: signals.flatMap(({ minute }) => minute ?? []).sort((a, b) => a - b),
    looks:
      passes?.map(({ night, from, direction }, i) => ({
        night,
        minute: from,
        direction,
        seen: seenOn.has(i),
      })) ?? null,
    seen: seenOn.size,
    share: passes ? wilsonInterval(seenOn.size, passes.length) : null,
    unexplained: on.filter((i) => i < 0).length,
    still: passes && passes.length > 0 ? stillThere(nights, passes) : null,
  };
}

function typesOf(signals: readonly PlacedSignal[]): TypeChoice[] {
  const counts = new Map<string, { type: TypeChoice; count: number }>();
  for (const { main, sub } of signals) {
    const key = `${main}/${sub}`;
    const known = counts.get(key) ?? { type: { main, sub }, count: 0 };
    known.count++;
    counts.set(key, known);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ type }) => type);
}

function ownerOf(area: AreaPack, place: ProblemPlace): string | null {
  if (place.kind === 'open') return null;
  if (place.kind === 'unit') return area.towers.find(({ id }) => id === place.tower)?.owner ?? null;
  const leg = area.legs.find(({ id, from, to }) => [id, from, to].includes(place.leg));
  return leg?.owner ?? null;
}

function centreOf(
  area: AreaPack,
  place: ProblemPlace,
  points: readonly Position[],
): Position | null {
  if (place.kind === 'unit')
    return area.towers.find(({ id }) => id === place.tower)?.centre ?? null;
  if (place.kind === 'leg' && !place.isSpot) {
    const leg = area.legs.find(({ id }) => id === place.leg);
    if (leg) return halfway(leg.line);
  }
  if (points.length > 0) return middleOf(points);
  if (place.kind === 'leg') return area.stops.find(({ id }) => id === place.leg)?.point ?? null;
  return null;
}

function byCertainty(a: Problem, b: Problem): number {
  const lower = (problem: Problem) => problem.share?.lower ?? -1;
  return (
    lower(b) - lower(a) ||
    b.nights.length - a.nights.length ||
    b.signals.length - a.signals.length ||
    (a.key < b.key ? -1 : 1)
  );
}
