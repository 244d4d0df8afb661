import type { TimedSignals } from '../../engine/questions/timed-signals.ts';
import { directionOf } from '../../engine/place-columns.ts';
import type { LegValue, TowerValue } from '../views/place-view.ts';

/** What has appeared by a minute of the night, as the views of places take it. */
export interface SoFar {
  /** Signals up to and including the minute. */
  readonly count: number;
  readonly points: {
    readonly longitude: Float64Array;
    readonly latitude: Float64Array;
    readonly typeIndex: Uint8Array;
    /** 1 for those of the last quarter of an hour; the others have faded. */
    readonly chosen: Uint8Array;
  };
  readonly towers: readonly TowerValue[];
  readonly legs: readonly LegValue[];
}

/** Minutes that a signal stays bright on the map. */
const BRIGHT = 15;

/** @param signals in the order of their minute. */
export function soFar(signals: TimedSignals, minute: number, mainTypes: readonly string[]): SoFar {
  const count = countUpTo(signals.minute, minute);
  const [longitude, latitude, typeIndex, chosen]: number[][] = [[], [], [], []];
  const towers = new Map<string, TowerValue>();
  const legs = new Map<string, LegValue>();
  for (let i = 0; i < count; i++) {
    const [east, north] = [signals.longitude[i] ?? null, signals.latitude[i] ?? null];
    if (east !== null && north !== null) {
      longitude?.push(east);
      latitude?.push(north);
      typeIndex?.push(Math.max(0, mainTypes.indexOf(signals.main_type[i] ?? '')));
      chosen?.push((signals.minute[i] ?? 0) > minute - BRIGHT ? 1 : 0);
    }
    const [tower, leg] = [signals.tower[i], signals.leg[i]];
    if (tower) {
      const place = { tower, level: signals.level[i] ?? null, unit: signals.unit[i] ?? null };
      const key = `${tower} ${place.level} ${place.unit}`;
      towers.set(key, { ...place, count: (towers.get(key)?.count ?? 0) + 1 });
    } else if (leg) {
      const direction = directionOf(signals.direction[i]);
      const key = `${leg} ${direction}`;
      legs.set(key, { leg, direction, count: (legs.get(key)?.count ?? 0) + 1 });
    }
  }
  return {
    count,
    points: {
      longitude: Float64Array.from(longitude ?? []),
      latitude: Float64Array.from(latitude ?? []),
      typeIndex: Uint8Array.from(typeIndex ?? []),
      chosen: Uint8Array.from(chosen ?? []),
    },
    towers: [...towers.values()],
    legs: [...legs.values()],
  };
}

function countUpTo(minutes: Float64Array, minute: number): number {
  let [low, high] = [0, minutes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((minutes[middle] ?? 0) <= minute) low = middle + 1;
    else high = middle;
  }
  return low;
}
