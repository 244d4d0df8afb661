import { emptyFilter, type Filter } from '../domain/filter.ts';
import type { Grouping } from '../engine/grouping.ts';
import type { Brush } from './brush-scale.ts';
import { bitOf, heldCodes } from './choices.ts';
import { buildCube, type Cube } from './cube.ts';
import { keyTable, type KeyTable } from './key-table.ts';
import { codedFields } from '../engine/coded-signals.ts';
import { linkedGroupings, type LinkedSettings } from './linked-groupings.ts';
import { scan, type CountedView } from './scan.ts';
import type { Codes, SignalColumns } from './signal-columns.ts';
import { RowBlocks } from './row-blocks.ts';

/** The keys of a view in their order: by output column, the value of every key. */
export type ViewKeys = Pick<KeyTable, 'size' | 'labels'>;

/** Signals with coordinates, one entry each in columns of equal length. */
export interface PointColumns {
  /** Degrees. */
  readonly longitude: Float64Array<ArrayBuffer>;
  readonly latitude: Float64Array<ArrayBuffer>;
  /** Position of the main type among those asked for; past them for any other. */
  readonly typeIndex: Uint8Array<ArrayBuffer>;
  /** 1 for those inside the chosen places and box. */
  readonly chosen: Uint8Array<ArrayBuffer>;
}

/** Everything that is counted of one dataset's columns; it lives in the worker. */
export class SignalCounts {
  readonly #columns: SignalColumns;
  /** By what its SQL says, since that names a grouping's keys in full. */
  #tables = new Map<string, KeyTable>();

  constructor(columns: SignalColumns) {
    this.#columns = columns;
  }

  /** The keys of every linked view, in the order of `linkedGroupings`. */
  keys(settings: LinkedSettings): ViewKeys[] {
    return this.#views(settings).map(({ keys: { size, labels } }) => ({ size, labels }));
  }

  scan(settings: LinkedSettings, filter: Filter): Int32Array<ArrayBuffer>[] {
    return scan(this.#columns, this.#views(settings), filter);
  }

  cube(settings: LinkedSettings, filter: Filter, brush: Brush): Cube | null {
    return buildCube(this.#columns, this.#views(settings), filter, brush);
  }

  /** The choices of the map itself, places and box, only tell which of them are chosen. */
  points(filter: Filter, mainTypes: readonly string[]): PointColumns {
    const { longitude, latitude, codes, dictionaries } = this.#columns;
    const outer: Filter = { ...filter, places: emptyFilter.places, box: emptyFilter.box };
    const typeIndex = dictionaries.type.map(({ main }) => {
      const position = mainTypes.indexOf(main);
      return position < 0 ? mainTypes.length : position;
    });
    const isHeld = this.#chosenRows(filter);
    const rows: number[] = [];
    const blocks = new RowBlocks(this.#columns, outer);
    blocks.forEach(() => {
      const selection = blocks.select(~(bitOf.places | bitOf.box));
      for (let i = 0; i < selection.count; i++) {
        const row = selection.rows ? (selection.rows[i] as number) : selection.from + i;
        if (!Number.isNaN(longitude[row]) && !Number.isNaN(latitude[row])) rows.push(row);
      }
    });
    return {
      longitude: Float64Array.from(rows, (row) => longitude[row] as number),
      latitude: Float64Array.from(rows, (row) => latitude[row] as number),
      typeIndex: Uint8Array.from(rows, (row) => typeIndex[codes.type[row] as number] as number),
      chosen: Uint8Array.from(rows, (row) => Number(isHeld(row))),
    };
  }

  /**
   * Bytes that the columns and the codes worked out of the points take, and what they would take if
   * each value were as narrow as whole bytes can be.
   */
  memory(): { bytes: number; packed: number } {
    const { rows, dictionaries, codes, longitude, latitude } = this.#columns;
    const derived = new Map<Codes, number>();
    for (const { steps } of this.#tables.values())
      for (const step of steps) derived.set(step.codes, step.offsets.length);
    for (const field of codedFields) derived.set(codes[field], dictionaries[field].length);
    const points = longitude.byteLength + latitude.byteLength;
    const all = [...derived];
    return {
      bytes: all.reduce((sum, [own]) => sum + own.byteLength, points),
      packed: all.reduce((sum, [, values]) => sum + rows * bytesFor(values), points),
    };
  }

  #chosenRows(filter: Filter): (row: number) => boolean {
    const { longitude, latitude, codes, dictionaries } = this.#columns;
    const held = heldCodes('places', filter, dictionaries);
    const { box } = filter;
    return (row) => {
      if (held[codes.place[row] as number] !== 1) return false;
      const [x, y] = [longitude[row] as number, latitude[row] as number];
      return !box || (x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]);
    };
  }

  #views(settings: LinkedSettings): CountedView[] {
    const groupings: Grouping[] = Object.values(linkedGroupings(settings));
    const tables = new Map<string, KeyTable>();
    const views = groupings.map((grouping) => {
      const name = JSON.stringify([grouping.name, grouping.parts.map(({ sql }) => sql)]);
      const keys = this.#tables.get(name) ?? keyTable(grouping, this.#columns);
      tables.set(name, keys);
      return { keys, without: grouping.without };
    });
    // Those of other settings go: a code for every row may hang on them.
    this.#tables = tables;
    return views;
  }
}

function bytesFor(values: number): number {
  return Math.ceil(Math.log2(Math.max(2, values)) / 8);
}
