import type { Filter } from '../domain/filter.ts';
import type { Dictionaries } from '../engine/coded-signals.ts';
import type { Brush } from './brush-scale.ts';
import type { Cube } from './cube.ts';
import { stepOf } from './cube-step.ts';
import { linkedGroupings, type LinkedSettings, type LinkedView } from './linked-groupings.ts';
import type { PointColumns, ViewKeys } from './signal-counts.ts';

/** One view's keys and how many signals stand under each. */
export interface CountedKeys {
  readonly keys: ViewKeys;
  readonly counts: Int32Array;
}
export type LinkedCounts = Readonly<Record<LinkedView, CountedKeys>>;

/** Where the columns are: a worker, or the same code in this thread. */
export interface Counter {
  keys(settings: LinkedSettings): Promise<ViewKeys[]>;
  scan(settings: LinkedSettings, filter: Filter): Promise<Int32Array<ArrayBuffer>[]>;
  cube(settings: LinkedSettings, filter: Filter, brush: Brush): Promise<Cube | null>;
  points(filter: Filter, mainTypes: readonly string[]): Promise<PointColumns>;
}

interface KeptCube {
  readonly settings: string;
  readonly brush: Brush;
  readonly others: string;
  /** Null: asked for, and refused. */
  readonly cube: Cube | null;
}

/** A brush goes to and fro between two dimensions at most before another takes the place. */
const keptCubes = 2;

/**
 * The linked counts of one dataset. The worker scans its columns or makes a cube; a cube comes over to
 * the page, so that a step of a brush is worked out here, at once, without a message.
 */
export class LinkedColumns {
  readonly #counter: Counter;
  readonly #dictionaries: Dictionaries;
  readonly #keys = new Map<string, readonly ViewKeys[]>();
  #cubes: readonly KeptCube[] = [];

  constructor(counter: Counter, dictionaries: Dictionaries) {
    this.#counter = counter;
    this.#dictionaries = dictionaries;
  }

  /** What can be told at once from a cube; null where the worker has to be asked. */
  stepped(settings: LinkedSettings, filter: Filter): LinkedCounts | null {
    const name = nameOf(settings);
    const keys = this.#keys.get(name);
    if (!keys) return null;
    for (const { settings: own, brush, others, cube } of this.#cubes) {
      if (!cube || own !== name || others !== othersOf(filter, brush)) continue;
      const counts = stepOf(cube, filter, this.#dictionaries);
      if (counts) return linked(settings, keys, counts);
    }
    return null;
  }

  /** @param brush what is being dragged, if anything is: then the next steps need no asking. */
  async counts(
    settings: LinkedSettings,
    filter: Filter,
    brush: Brush | null,
  ): Promise<LinkedCounts> {
    const keys = await this.#keysOf(settings);
    if (brush) {
      await this.#begin(settings, filter, brush);
      const stepped = this.stepped(settings, filter);
      if (stepped) return stepped;
    }
    return linked(settings, keys, await this.#counter.scan(settings, filter));
  }

  points(filter: Filter, mainTypes: readonly string[]): Promise<PointColumns> {
    return this.#counter.points(filter, mainTypes);
  }

  async #begin(settings: LinkedSettings, filter: Filter, brush: Brush): Promise<void> {
    const [name, others] = [nameOf(settings), othersOf(filter, brush)];
    const wanted = sliced(brush, filter);
    const isAsked = this.#cubes.some(
      (kept) => kept.settings === name && kept.others === others && sameBrush(kept.brush, wanted),
    );
    if (isAsked) return;
    const cube = await this.#counter.cube(settings, filter, wanted);
    const made = { settings: name, brush: wanted, others, cube };
    this.#cubes = [made, ...this.#cubes].slice(0, keptCubes);
  }

  async #keysOf(settings: LinkedSettings): Promise<readonly ViewKeys[]> {
    const name = nameOf(settings);
    const known = this.#keys.get(name);
    if (known) return known;
    const keys = await this.#counter.keys(settings);
    this.#keys.set(name, keys);
    return keys;
  }
}

function linked(
  settings: LinkedSettings,
  keys: readonly ViewKeys[],
  counts: readonly Int32Array[],
): LinkedCounts {
  const names = Object.keys(linkedGroupings(settings)) as LinkedView[];
  return Object.fromEntries(
    names.map((name, i) => [name, { keys: keys[i], counts: counts[i] }]),
  ) as unknown as LinkedCounts;
}

function nameOf(settings: LinkedSettings): string {
  return JSON.stringify([settings.binMinutes, settings.grid]);
}

/** All choices but the brushed one. */
function othersOf(filter: Filter, { dimension }: Brush): string {
  return JSON.stringify({ ...filter, [dimension]: null });
}

/** Brushes of the night keep to the quarters of the chart; one that does not needs every minute. */
function sliced(brush: Brush, { minutes }: Filter): Brush {
  if (brush.dimension !== 'minutes') return brush;
  const isOnQuarters = !minutes || minutes.every((minute) => minute % 15 === 0);
  return { ...brush, stepMinutes: isOnQuarters ? 15 : 1 };
}

function sameBrush(a: Brush, b: Brush): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
