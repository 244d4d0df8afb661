import {
  codedFields,
  type CodedField,
  type ColumnPage,
  type Dictionaries,
} from '../engine/coded-signals.ts';
import type { KeyValue } from '../engine/grouping.ts';

/** Two bytes a row wherever 65,536 values are enough: one type of array keeps the loops fast. */
export type Codes = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** What points count under, as a code a row; null for those that do not count. */
export interface PointCodes {
  readonly values: readonly (readonly KeyValue[] | null)[];
  readonly codes: Codes;
}

interface Arrays {
  readonly codes: Readonly<Record<CodedField, Codes>>;
  /** Degrees; NaN without coordinates. */
  readonly longitude: Float64Array<ArrayBuffer>;
  readonly latitude: Float64Array<ArrayBuffer>;
  /** Worked out of the points, by the SQL of what they count under. */
  readonly pointCodes: Map<string, PointCodes>;
}

/** The signals of a dataset as typed columns, in exactly as much memory as its rows need. */
export class SignalColumns implements Arrays {
  readonly rows: number;
  readonly dictionaries: Dictionaries;
  readonly codes: Arrays['codes'];
  readonly longitude: Arrays['longitude'];
  readonly latitude: Arrays['latitude'];
  readonly pointCodes: Arrays['pointCodes'];
  #filled = 0;

  constructor(dictionaries: Dictionaries, rows: number, arrays = emptyArrays(dictionaries, rows)) {
    this.rows = rows;
    this.dictionaries = dictionaries;
    this.codes = arrays.codes;
    this.longitude = arrays.longitude;
    this.latitude = arrays.latitude;
    this.pointCodes = arrays.pointCodes;
  }

  /** Columns that are whole already. */
  static of(dictionaries: Dictionaries, rows: number, arrays: Arrays): SignalColumns {
    const columns = new SignalColumns(dictionaries, rows, arrays);
    columns.#filled = rows;
    return columns;
  }

  /** @throws RangeError when the page holds more rows than were promised. */
  append(page: ColumnPage): void {
    const from = this.#filled;
    const to = from + page.longitude.length;
    if (to > this.rows) throw new RangeError(`${to} rows for columns of ${this.rows}`);
    for (const field of codedFields) this.codes[field].set(page[field], from);
    this.longitude.set(page.longitude, from);
    this.latitude.set(page.latitude, from);
    this.#filled = to;
  }

  /** True when as many rows have come in as were promised. */
  get isWhole(): boolean {
    return this.#filled === this.rows;
  }
}

function emptyArrays(dictionaries: Dictionaries, rows: number): Arrays {
  return {
    codes: {
      minute: codesFor(dictionaries.minute, rows),
      night: codesFor(dictionaries.night, rows),
      type: codesFor(dictionaries.type, rows),
      place: codesFor(dictionaries.place, rows),
      during: codesFor(dictionaries.during, rows),
    },
    longitude: new Float64Array(rows),
    latitude: new Float64Array(rows),
    pointCodes: new Map(),
  };
}

function codesFor(values: readonly unknown[], rows: number): Codes {
  return values.length <= 65_536 ? new Uint16Array(rows) : new Uint32Array(rows);
}
