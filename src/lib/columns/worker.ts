import { expose, transfer } from 'comlink';
import type { Filter } from '../domain/filter.ts';
import type { ColumnPage, Dictionaries } from '../engine/coded-signals.ts';
import type { Brush } from './brush-scale.ts';
import { readColumns, writeColumns } from './columns-file.ts';
import type { Cube } from './cube.ts';
import type { LinkedSettings } from './linked-groupings.ts';
import { SignalColumns } from './signal-columns.ts';
import { SignalCounts, type PointColumns, type ViewKeys } from './signal-counts.ts';

let columns: SignalColumns | null = null;
let counts: SignalCounts | null = null;

/** One dataset's columns beside the page; counts and cubes are handed over without a copy. */
const worker = {
  begin(dictionaries: Dictionaries, rows: number): void {
    columns = new SignalColumns(dictionaries, rows);
    counts = null;
  },

  append(page: ColumnPage): void {
    columns?.append(page);
  },

  /** The columns of a file that `packed` gave, and what they say of themselves. */
  async open(file: Blob): Promise<{ rows: number; dictionaries: Dictionaries }> {
    columns = readColumns(await file.arrayBuffer());
    counts = null;
    const { rows, dictionaries } = columns;
    return { rows, dictionaries };
  },

  /** The columns as a file, with what these settings work out of the points. */
  packed(settings: LinkedSettings): Blob {
    whole().keys(settings);
    return new Blob(writeColumns(columns as SignalColumns));
  },

  keys(settings: LinkedSettings): ViewKeys[] {
    return whole().keys(settings);
  },

  scan(settings: LinkedSettings, filter: Filter): Int32Array<ArrayBuffer>[] {
    const counted = whole().scan(settings, filter);
    return transfer(
      counted,
      counted.map(({ buffer }) => buffer),
    );
  },

  cube(settings: LinkedSettings, filter: Filter, brush: Brush): Cube | null {
    const cube = whole().cube(settings, filter, brush);
    if (!cube) return null;
    return transfer(
      cube,
      cube.views.map((view) => ('fixed' in view ? view.fixed.buffer : view.sums.buffer)),
    );
  },

  points(filter: Filter, mainTypes: readonly string[]): PointColumns {
    const points = whole().points(filter, mainTypes);
    return transfer(
      points,
      Object.values(points).map(({ buffer }: { buffer: ArrayBuffer }) => buffer),
    );
  },

  memory(): { bytes: number; packed: number } {
    return whole().memory();
  },
};

/** @throws RangeError while rows are still missing. */
function whole(): SignalCounts {
  if (!columns?.isWhole) throw new RangeError('the columns are not filled');
  counts ??= new SignalCounts(columns);
  return counts;
}

export type ColumnsWorker = typeof worker;
expose(worker);
