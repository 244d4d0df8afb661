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
 */
export function outsidePlaces(
  area: Pick<AreaPack, 'legs'>,
  signals: readonly PlacedSignal[],
  options: ClusterOptions,
): Gathered[] {
  const byLeg = new Map<string | null, PlacedSignal[]>();
  for (const signal of signals) {
    const list = byLeg.get(signal.leg);
    if (list) list.push(signal);
    else byLeg.set(signal.leg, [signal]);
  }
  return [...byLeg].flatMap(([leg, found]): Gathered[] => {
    const line = area.legs.find(({ id }) => id === leg)?.line;
    const { spots, rest, pointless } = clusters(found, options, line);
    if (leg === null)
      return spots.map((spot, i) => ({
        place: { kind: 'open' } as const,
        name: `open ${i + 1}`,
        signals: spot,
      }));
    const isOne = spots.length === 1;
    const gathered = spots.map((spot, i) => ({
      place: { kind: 'leg', leg, isSpot: true } as const,
      name: `${leg} ${i + 1}`,
      signals: isOne ? [...spot, ...pointless] : spot,
    }));
    const along = isOne ? rest : [...rest, ...pointless];
    const place = { kind: 'leg', leg, isSpot: false } as const;
    return along.length > 0 ? [...gathered, { place, name: leg, signals: along }] : gathered;
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
