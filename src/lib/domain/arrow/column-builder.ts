import type { ArrowColumn } from './arrow-stream.ts';
import { TextBytes } from './text-bytes.ts';

export type Value = string | number | null;

/** Takes the values of a column one by one and gives them as Arrow, after which it begins anew. */
export interface ColumnBuilder {
  add(value: Value): void;
  finish(name: string): ArrowColumn;
}

/** Which of the values are known, a bit each, the first one lowest. */
class Known {
  #bits = new Uint8Array(1024);
  rows = 0;
  nulls = 0;

  add(isKnown: boolean): void {
    const row = this.rows++;
    if (row >> 3 >= this.#bits.length) {
      const grown = new Uint8Array(this.#bits.length * 2);
      grown.set(this.#bits);
      this.#bits = grown;
    }
    if (isKnown) this.#bits[row >> 3] = (this.#bits[row >> 3] as number) | (1 << (row & 7));
    else this.nulls++;
  }

  finish(): Uint8Array {
    const bits = this.nulls === 0 ? new Uint8Array(0) : this.#bits.slice(0, (this.rows + 7) >> 3);
    this.#bits.fill(0);
    this.rows = this.nulls = 0;
    return bits;
  }
}

type Numbers = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** Columns that hold one number, or two halves of one, a row. */
abstract class NumberBuilder implements ColumnBuilder {
  protected abstract values: Numbers;
  protected abstract readonly width: 1 | 2;
  protected abstract readonly type: ArrowColumn['type'];
  protected abstract set(at: number, value: string | number): void;
  readonly #known = new Known();

  add(value: Value): void {
    const at = this.#known.rows * this.width;
    if (at >= this.values.length) this.values = twice(this.values);
    if (value === null) {
      this.values[at] = 0;
      if (this.width === 2) this.values[at + 1] = 0;
    } else this.set(at, value);
    this.#known.add(value !== null);
  }

  finish(name: string): ArrowColumn {
    const { rows, nulls } = this.#known;
    const known = this.#known.finish();
    if (rows > 0 && nulls === rows) return nothing(name, rows);
    const values = bytesOf(this.values.slice(0, rows * this.width));
    return { name, type: this.type, nulls, buffers: [known, values] };
  }
}

class IntegerBuilder extends NumberBuilder {
  protected values: Numbers = new Int32Array(1024);
  protected readonly width = 1;
  protected readonly type = { name: 'int', bits: 32 } as const;
  protected set(at: number, value: string | number): void {
    this.values[at] = value as number;
  }
}

class DoubleBuilder extends NumberBuilder {
  protected values: Numbers = new Float64Array(1024);
  protected readonly width = 1;
  protected readonly type = { name: 'float64' } as const;
  protected set(at: number, value: string | number): void {
    this.values[at] = value as number;
  }
}

/** Whole numbers, each in two halves, the low one first. */
class LongBuilder extends NumberBuilder {
  protected values: Numbers = new Int32Array(2048);
  protected readonly width = 2;
  protected readonly type: ArrowColumn['type'] = { name: 'int', bits: 64 };
  protected set(at: number, value: string | number): void {
    this.setWhole(at, value as number);
  }
  protected setWhole(at: number, value: number): void {
    const high = Math.floor(value / 4_294_967_296);
    this.values[at] = value - high * 4_294_967_296;
    this.values[at + 1] = high;
  }
}

/** Wall times as text, `2021-12-03T22:15:00`, to microseconds of a clock without a zone. */
class TimestampBuilder extends LongBuilder {
  protected override readonly type = { name: 'timestamp' } as const;
  readonly #days = new Days();
  protected override set(at: number, value: string | number): void {
    const text = value as string;
    const seconds = twoDigits(text, 11) * 3600 + twoDigits(text, 14) * 60 + twoDigits(text, 17);
    this.setWhole(at, (this.#days.of(text) * 86_400 + seconds) * 1e6);
  }
}

class DateBuilder extends IntegerBuilder {
  protected override readonly type = { name: 'date32' } as never;
  readonly #days = new Days();
  protected override set(at: number, value: string | number): void {
    this.values[at] = this.#days.of(value as string);
  }
}

/** Days since 1970 of texts that begin with a date; the same date comes often. */
class Days {
  #year = 0;
  #month = 0;
  #beforeMonth = 0;

  of(text: string): number {
    const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
    const month = twoDigits(text, 5);
    if (year !== this.#year || month !== this.#month) {
      this.#year = year;
      this.#month = month;
      this.#beforeMonth = Date.UTC(year, month - 1, 1) / 86_400_000 - 1;
    }
    return this.#beforeMonth + twoDigits(text, 8);
  }
}

/** Texts: by their position in a dictionary as long as they repeat, else one by one. */
class TextBuilder implements ColumnBuilder {
  readonly #known = new Known();
  readonly #codes = new Map<string, number>();
  readonly #bytes = new TextBytes();
  #positions = new Int32Array(1024);
  #plain = false;
  #last: string | null = null;
  #lastCode = 0;

  add(value: Value): void {
    const row = this.#known.rows;
    this.#known.add(value !== null);
    if (this.#plain) {
      this.#bytes.add((value as string | null) ?? '');
      return;
    }
    if (row >= this.#positions.length) this.#positions = twice(this.#positions);
    if (value === null) this.#positions[row] = 0;
    else {
      if (value !== this.#last) this.#lookUp(value as string);
      this.#positions[row] = this.#lastCode;
      if (row > 500 && this.#codes.size * 3 > row) this.#unfold();
    }
  }

  finish(name: string): ArrowColumn {
    const { rows, nulls } = this.#known;
    const known = this.#known.finish();
    const texts = this.#bytes.finish();
    const codes = this.#codes.size;
    const positions = this.#positions.slice(0, rows);
    const plain = this.#plain;
    this.#codes.clear();
    this.#last = null;
    this.#plain = false;
    if (rows > 0 && nulls === rows) return nothing(name, rows);
    if (plain) return { name, type: { name: 'utf8' }, nulls, buffers: [known, ...texts] };
    const bits = codes < 128 ? 8 : codes < 32_768 ? 16 : 32;
    return {
      name,
      type: { name: 'int', bits },
      nulls,
      buffers: [known, narrowed(positions, bits)],
      dictionary: { length: codes, buffers: [new Uint8Array(0), ...texts] },
    };
  }

  #lookUp(value: string): void {
    let code = this.#codes.get(value);
    if (code === undefined) {
      code = this.#codes.size;
      this.#codes.set(value, code);
      this.#bytes.add(value);
    }
    this.#last = value;
    this.#lastCode = code;
  }

  /** The texts hardly repeat: from here on each row holds its own. */
  #unfold(): void {
    const texts = [...this.#codes.keys()];
    this.#bytes.finish();
    this.#plain = true;
    for (let row = 0; row < this.#known.rows; row++)
      this.#bytes.add(texts[this.#positions[row] as number] ?? '');
  }
}

const builders = {
  VARCHAR: TextBuilder,
  INTEGER: IntegerBuilder,
  BIGINT: LongBuilder,
  DOUBLE: DoubleBuilder,
  DATE: DateBuilder,
  TIMESTAMP: TimestampBuilder,
} as const;

/** @param type of SQL */
export function columnBuilder(type: keyof typeof builders): ColumnBuilder {
  return new builders[type]();
}

function nothing(name: string, rows: number): ArrowColumn {
  return { name, type: { name: 'null' }, nulls: rows, buffers: [] };
}

function narrowed(positions: Int32Array, bits: 8 | 16 | 32): Uint8Array {
  if (bits === 8) return new Uint8Array(Int8Array.from(positions).buffer);
  return bytesOf(bits === 16 ? Int16Array.from(positions) : positions);
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function twice<Values extends Numbers>(values: Values): Values {
  const grown = new (values.constructor as new (length: number) => Values)(values.length * 2);
  grown.set(values);
  return grown;
}

function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}
