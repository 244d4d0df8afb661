import type { Direction } from '../domain/signal.ts';
import type { Leg, Stop } from '../domain/area-pack.ts';

/** A leg, or a stop in the open air, of one direction; null where the direction is not known. */
export interface RouteValue {
  readonly leg: string;
  readonly direction: Direction | null;
  readonly count: number;
}

export interface RouteWalked {
  readonly leg: string;
  readonly direction: Direction;
  readonly walked: boolean;
}

/** A count as the value that is shown; direction null is both. Null: nothing to divide by. */
export type RateOfLeg = (count: number, leg: string, direction: Direction | null) => number | null;

/** What one way along a leg holds. */
export interface LaneValue {
  readonly count: number;
  readonly value: number | null;
  readonly per100Metres: number | null;
  /** Null where effort is unknown. */
  readonly walked: boolean | null;
}

export interface LegValues {
  readonly out: LaneValue;
  readonly back: LaneValue;
  /** Signals of which the direction is not known. */
  readonly undirected: number;
  readonly total: LaneValue;
}

export function legValues(
  leg: Pick<Leg, 'id' | 'lengthMetres'>,
  values: readonly RouteValue[],
  walked: readonly RouteWalked[] | undefined,
  rate: RateOfLeg = (count) => count,
): LegValues {
  const count = (direction: Direction | null) =>
    values.reduce(
      (sum, value) =>
        value.leg === leg.id && value.direction === direction ? sum + value.count : sum,
      0,
    );
  const lane = (signals: number, direction: Direction | null, was: boolean | null): LaneValue => {
    const value = rate(signals, leg.id, direction);
    return {
      count: signals,
      value,
      per100Metres: value === null ? null : (value / leg.lengthMetres) * 100,
      walked: was,
    };
  };
  const was = (direction: Direction) =>
    walked ? walked.some((w) => w.leg === leg.id && w.direction === direction && w.walked) : null;
  const undirected = count(null);
  const [out, back] = [count('out'), count('back')];
  return {
    out: lane(out, 'out', was('out')),
    back: lane(back, 'back', was('back')),
    undirected,
    total: lane(out + back + undirected, null, walked ? Boolean(was('out') || was('back')) : null),
  };
}

/** Signals at a stop itself. */
export function stopCount(stop: Pick<Stop, 'id'>, values: readonly RouteValue[]): number {
  return values.reduce((sum, value) => (value.leg === stop.id ? sum + value.count : sum), 0);
}
