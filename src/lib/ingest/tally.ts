import { timePrecisions, type Signal, type TimePrecision } from '../domain/signal.ts';
import type { ImportReport, TypeCount } from './report.ts';

type Extent = [west: number, south: number, east: number, north: number];

/** A tally as plain values. */
export interface TallyParts {
  readonly types: ReadonlyMap<string, ReadonlyMap<string | null, number>>;
  readonly towers: ReadonlyMap<string, number>;
  readonly precisions: Readonly<Record<TimePrecision, number>>;
  readonly extent: Readonly<Extent> | null;
  readonly firstNight: string | null;
  readonly lastNight: string | null;
}

/** What the accepted signals amount to, kept up row by row. */
export class Tally {
  readonly #types = new Map<string, Map<string | null, number>>();
  readonly #towers = new Map<string, number>();
  readonly #precisions = Object.fromEntries(timePrecisions.map((p) => [p, 0])) as Record<
    TimePrecision,
    number
  >;
  #extent: Extent | null = null;
  #firstNight: string | null = null;
  #lastNight: string | null = null;

  add(signal: Signal): void {
    this.#count(signal.mainType, signal.subType, 1);
    if (signal.tower !== null) add(this.#towers, signal.tower, 1);
    this.#precisions[signal.timePrecision]++;
    const { longitude, latitude, night } = signal;
    if (longitude !== null && latitude !== null) this.#widen(longitude, latitude);
    if (night !== null) this.#reach(night);
  }

  get parts(): TallyParts {
    return {
      types: this.#types,
      towers: this.#towers,
      precisions: this.#precisions,
      extent: this.#extent,
      firstNight: this.#firstNight,
      lastNight: this.#lastNight,
    };
  }

  /** Adds what the signals of another part of the file amount to. */
  join({ types, towers, precisions, extent, firstNight, lastNight }: TallyParts): void {
    for (const [main, subs] of types)
      for (const [sub, count] of subs) this.#count(main, sub, count);
    for (const [tower, count] of towers) add(this.#towers, tower, count);
    for (const precision of timePrecisions) this.#precisions[precision] += precisions[precision];
    if (extent) {
      this.#widen(extent[0], extent[1]);
      this.#widen(extent[2], extent[3]);
    }
    if (firstNight !== null) this.#reach(firstNight);
    if (lastNight !== null) this.#reach(lastNight);
  }

  #count(main: string, sub: string | null, count: number): void {
    let subs = this.#types.get(main);
    if (!subs) this.#types.set(main, (subs = new Map()));
    add(subs, sub, count);
  }

  #reach(night: string): void {
    if (this.#firstNight === null || night < this.#firstNight) this.#firstNight = night;
    if (this.#lastNight === null || night > this.#lastNight) this.#lastNight = night;
  }

  #widen(longitude: number, latitude: number): void {
    const extent = this.#extent;
    if (!extent) {
      this.#extent = [longitude, latitude, longitude, latitude];
      return;
    }
    if (longitude < extent[0]) extent[0] = longitude;
    if (latitude < extent[1]) extent[1] = latitude;
    if (longitude > extent[2]) extent[2] = longitude;
    if (latitude > extent[3]) extent[3] = latitude;
  }

  summary(): Pick<
    ImportReport,
    'types' | 'towers' | 'extent' | 'firstNight' | 'lastNight' | 'timePrecisions'
  > {
    const types: TypeCount[] = [...this.#types].flatMap(([main, subs]) =>
      [...subs].map(([sub, count]) => ({ main, sub, count })),
    );
    return {
      types: types.sort((a, b) => b.count - a.count),
      towers: [...this.#towers]
        .map(([tower, count]) => ({ tower, count }))
        .sort((a, b) => b.count - a.count),
      extent: this.#extent,
      firstNight: this.#firstNight,
      lastNight: this.#lastNight,
      timePrecisions: this.#precisions,
    };
  }
}

function add<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
