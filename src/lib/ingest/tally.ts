import { timePrecisions, type Signal, type TimePrecision } from '../domain/signal.ts';
import type { ImportReport, TypeCount } from './report.ts';

/** What the accepted signals amount to, kept up row by row. */
export class Tally {
  readonly #types = new Map<string, Map<string | null, number>>();
  readonly #towers = new Map<string, number>();
  readonly #precisions = Object.fromEntries(timePrecisions.map((p) => [p, 0])) as Record<
    TimePrecision,
    number
  >;
  #extent: [number, number, number, number] | null = null;
  #firstNight: string | null = null;
  #lastNight: string | null = null;

  add(signal: Signal): void {
    let subs = this.#types.get(signal.mainType);
    if (!subs) this.#types.set(signal.mainType, (subs = new Map()));
    subs.set(signal.subType, (subs.get(signal.subType) ?? 0) + 1);
    if (signal.tower !== null)
      this.#towers.set(signal.tower, (this.#towers.get(signal.tower) ?? 0) + 1);
    this.#precisions[signal.timePrecision]++;
    const { longitude, latitude, night } = signal;
    if (longitude !== null && latitude !== null) this.#widen(longitude, latitude);
    if (night === null) return;
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
