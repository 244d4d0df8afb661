import { dbscan } from '../analysis/dbscan.ts';
import type { AreaPack, Position } from '../domain/area-pack.ts';
import { alongLine, metresFrom, middleOf } from './ground.ts';
import type { PlacedSignal } from './placed-signal.ts';
import type { ProblemPlace } from './problem.ts';

/** Signals of one family at one place, before anybody asks whether they come back. */
export interface Gathered {
  readonly place: ProblemPlace;
  /** Tells places of one kind apart within the area. */
  readonly name: string;
  readonly signals: readonly PlacedSignal[];
}

export interface ClusterOptions {
  /** Signals this near to one another are at one spot. */
  readonly reachMetres: number;
  /** As many within reach make a spot. */
  readonly leastSignals: number;
}

/**
 * Signals of one family in the open air, by spot. Along a leg (or at a stop) spots are clusters of
 * its points in metres; signals without a point belong to the one spot where there is only one, and
 * else, with the points that make no spot, to the leg as a whole. Off the route clusters alone count.
 *
 * @param everything the same family under no filter: spots are named after those of all signals, so
 *   that a spot has one name whatever is chosen. A part of the signals can make no spot of its own.
 */
export function outsidePlaces(
  area: Pick<AreaPack, 'legs'>,
  signals: readonly PlacedSignal[],
  options: ClusterOptions,
  everything: readonly PlacedSignal[] = signals,
): Gathered[] {
  const all = byLegOf(everything);
  return [...byLegOf(signals)].flatMap(([leg, found]): Gathered[] => {
    const line = area.legs.find(({ id }) => id === leg)?.line;
    const { spots, rest, pointless } = clusters(found, options, line);
    const whole =
      everything === signals ? spots : clusters(all.get(leg) ?? found, options, line).spots;
    const names = namesOf(spots, whole, leg ?? 'open');
    if (leg === null)
      return spots.map((spot, i) => ({
        place: { kind: 'open' } as const,
        name: names[i] as string,
        signals: spot,
      }));
    const isOne = spots.length === 1;
    const gathered = spots.map((spot, i) => ({
      place: { kind: 'leg', leg, isSpot: true } as const,
      name: names[i] as string,
      signals: isOne ? [...spot, ...pointless] : spot,
    }));
    const along = isOne ? rest : [...rest, ...pointless];
    const place = { kind: 'leg', leg, isSpot: false } as const;
    return along.length > 0 ? [...gathered, { place, name: leg, signals: along }] : gathered;
  });
}

function byLegOf(signals: readonly PlacedSignal[]): Map<string | null, PlacedSignal[]> {
  const byLeg = new Map<string | null, PlacedSignal[]>();
  for (const signal of signals) {
    const list = byLeg.get(signal.leg);
    if (list) list.push(signal);
    else byLeg.set(signal.leg, [signal]);
  }
  return byLeg;
}

/** Each spot by the number of the whole spot it is a part of; a second part of it by one more. */
function namesOf(
  spots: readonly (readonly PlacedSignal[])[],
  whole: readonly (readonly PlacedSignal[])[],
  place: string,
): string[] {
  const numberOf = new Map(whole.flatMap((spot, i) => spot.map(({ id }) => [id, i + 1] as const)));
  const parts = new Map<number, number>();
  return spots.map((spot) => {
    const number = numberOf.get(spot.find(({ id }) => numberOf.has(id))?.id ?? '') ?? 0;
    const part = (parts.get(number) ?? 0) + 1;
    parts.set(number, part);
    return `${place} ${number}${part > 1 ? `.${part}` : ''}`;
  });
}

/** Spots in order along the line, else by their west; what makes no spot; what has no point. */
function clusters(
  signals: readonly PlacedSignal[],
  { reachMetres, leastSignals }: ClusterOptions,
  line: readonly Position[] | undefined,
) {
  const placed = signals.filter((signal) => pointOf(signal) !== null);
  const points = placed.map((signal) => pointOf(signal) as Position);
  const origin = points[0];
  if (!origin) return { spots: [], rest: [], pointless: signals };
  const metres = points.map((point) => metresFrom(origin, point));
  const { labels, clusters: count } = dbscan(
    metres.map(([x]) => x),
    metres.map(([, y]) => y),
    reachMetres,
    leastSignals,
  );
  const order = (spot: readonly PlacedSignal[]) => {
    const middle = middleOf(spot.map((signal) => pointOf(signal) as Position));
    return line ? alongLine(line, middle).share : middle[0];
  };
  const spots = Array.from({ length: count }, (_, label) =>
    placed.filter((__, i) => labels[i] === label),
  ).sort((a, b) => order(a) - order(b));
  return {
    spots,
    rest: placed.filter((_, i) => labels[i] === -1),
    pointless: signals.filter((signal) => pointOf(signal) === null),
  };
}

export function pointOf({ longitude, latitude }: PlacedSignal): Position | null {
  return longitude === null || latitude === null ? null : [longitude, latitude];
}
