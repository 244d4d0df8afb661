import {
  codedFields,
  type CodedField,
  type ColumnPage,
  type Dictionaries,
} from '../engine/coded-signals.ts';

/** Two bytes a row wherever 65,536 values are enough: one type of array keeps the loops fast. */
export type Codes = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** The signals of a dataset as typed columns, in exactly as much memory as its rows need. */
export class SignalColumns {
  readonly rows: number;
  readonly dictionaries: Dictionaries;
  readonly codes: Readonly<Record<CodedField, Codes>>;
  readonly longitude: Float64Array<ArrayBuffer>;
  readonly latitude: Float64Array<ArrayBuffer>;
  #filled = 0;

  constructor(dictionaries: Dictionaries, rows: number) {
    this.rows = rows;
    this.dictionaries = dictionaries;
    this.codes = {
      minute: codesFor(dictionaries.minute, rows),
      night: codesFor(dictionaries.night, rows),
      type: codesFor(dictionaries.type, rows),
      place: codesFor(dictionaries.place, rows),
      during: codesFor(dictionaries.during, rows),
    };
    this.longitude = new Float64Array(rows);
    this.latitude = new Float64Array(rows);
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

function codesFor(values: readonly unknown[], rows: number): Codes {
  return values.length <= 65_536 ? new Uint16Array(rows) : new Uint32Array(rows);
}
