import type { Night } from '../domain/night-calendar.ts';
import type { ProblemPlace } from './problem.ts';
import type { Pass, PlacedSignal } from './placed-signal.ts';

/** When each place was passed, in order of time. */
export class PassLog {
  readonly #byPlace = new Map<string, Pass[]>();

  constructor(passes: readonly Pass[]) {
    for (const pass of passes) {
      const key = pass.tower === null ? `leg ${pass.leg}` : floorKey(pass.tower, pass.level);
      const list = this.#byPlace.get(key);
      if (list) list.push(pass);
      else this.#byPlace.set(key, [pass]);
    }
    for (const list of this.#byPlace.values()) list.sort(inTime);
  }

  /** Null for a place off the route: nobody knows how often somebody looked there. */
  of(place: ProblemPlace): readonly Pass[] | null {
    if (place.kind === 'open') return null;
    if (place.kind === 'leg') return this.#byPlace.get(`leg ${place.leg}`) ?? [];
    const whole = this.#byPlace.get(floorKey(place.tower, null)) ?? [];
    if (place.level === null) return whole;
    const floor = this.#byPlace.get(floorKey(place.tower, place.level)) ?? [];
    const told = new Set<Night>();
    for (const [key, passes] of this.#byPlace)
      if (key.startsWith(`tower ${place.tower} `) && key !== floorKey(place.tower, null))
        for (const { night } of passes) told.add(night);
    // A visit of the tower stands for all floors on nights that tell no floor of it.
    return [...floor, ...whole.filter(({ night }) => !told.has(night))].sort(inTime);
  }
}

/** Passes of one place in order of time, by night. */
export class NightPasses {
  readonly #nights = new Map<Night, { pass: Pass; index: number }[]>();

  constructor(passes: readonly Pass[]) {
    passes.forEach((pass, index) => {
      const list = this.#nights.get(pass.night);
      if (list) list.push({ pass, index });
      else this.#nights.set(pass.night, [{ pass, index }]);
    });
  }

  /**
   * The pass on which a signal was noted, by its position: of its night and direction, the one whose
   * minutes hold it or come nearest, the first of equals. -1 where nobody passed by the rounds.
   */
  of({ night, minute, direction }: Pick<PlacedSignal, 'night' | 'minute' | 'direction'>): number {
    let best = -1;
    let least = Infinity;
    for (const { pass, index } of this.#nights.get(night) ?? []) {
      if (direction !== null && pass.direction !== null && pass.direction !== direction) continue;
      const gap = minute === null ? 0 : Math.max(pass.from - minute, minute - pass.to, 0);
      if (gap >= least) continue;
      least = gap;
      best = index;
    }
    return best;
  }
}

function floorKey(tower: string, level: number | null): string {
  return `tower ${tower} ${level}`;
}

function inTime(a: Pass, b: Pass): number {
  return a.night < b.night ? -1 : a.night > b.night ? 1 : a.from - b.from;
}
