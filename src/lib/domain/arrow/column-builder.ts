import type { ArrowColumn } from './arrow-stream.ts';
import { Missing } from './missing.ts';
import { TextBytes } from './text-bytes.ts';

/** Takes the values of a column one by one and gives them as Arrow, after which it begins anew. */
export interface ColumnBuilder {
  add(row: number, value: string | number): void;
  addNull(row: number): void;
  finish(name: string, rows: number): ArrowColumn;
}

type Numbers = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** Columns that hold one number, or two halves of one, a row. */
abstract class NumberBuilder<Values extends Numbers> implements ColumnBuilder {
  protected abstract values: Values;
  protected abstract readonly width: 1 | 2;
  protected abstract readonly type: ArrowColumn['type'];
  readonly #missing = new Missing();

  abstract add(row: number, value: string | number): void;

  addNull(row: number): void {
    const at = this.room(row);
    this.values[at] = 0;
    if (this.width === 2) this.values[at + 1] = 0;
    this.#missing.add(row);
  }

  finish(name: string, rows: number): ArrowColumn {
    const nulls = this.#missing.count;
    const known = this.#missing.finish(rows);
    if (rows > 0 && nulls === rows) return nothing(name, rows);
    const values = bytesOf(this.values.slice(0, rows * this.width));
    return { name, type: this.type, nulls, buffers: [known, values] };
  }

  /** Where the value of a row stands; `values` may be another array after it. */
  protected room(row: number): number {
    const at = row * this.width;
    if (at >= this.values.length) this.values = twice(this.values);
    return at;
  }
}

class IntegerBuilder extends NumberBuilder<Int32Array<ArrayBuffer>> {
  protected values = new Int32Array(1024);
  protected readonly width = 1;
  protected readonly type = { name: 'int', bits: 32 } as const;
  add(row: number, value: string | number): void {
    const at = this.room(row);
    this.values[at] = value as number;
  }
}

class DoubleBuilder extends NumberBuilder<Float64Array<ArrayBuffer>> {
  protected values = new Float64Array(1024);
  protected readonly width = 1;
  protected readonly type = { name: 'float64' } as const;
  add(row: number, value: string | number): void {
    const at = this.room(row);
    this.values[at] = value as number;
  }
}

/** Whole numbers, each in two halves, the low one first. */
class LongBuilder extends NumberBuilder<Int32Array<ArrayBuffer>> {
  protected values = new Int32Array(2048);
  protected readonly width = 2;
  protected readonly type: ArrowColumn['type'] = { name: 'int', bits: 64 };
  add(row: number, value: string | number): void {
    this.set(this.room(row), value as number);
  }
  protected set(at: number, value: number): void {
    const high = Math.floor(value / 4_294_967_296);
    this.values[at] = value - high * 4_294_967_296;
    this.values[at + 1] = high;
  }
}

/** Wall times as text, `2021-12-03T22:15:00`, to microseconds of a clock without a zone. */
class TimestampBuilder extends LongBuilder {
  protected override readonly type = { name: 'timestamp' } as const;
  readonly #days = new Days();
  override add(row: number, value: string | number): void {
    const text = value as string;
    const seconds = twoDigits(text, 11) * 3600 + twoDigits(text, 14) * 60 + twoDigits(text, 17);
    this.set(this.room(row), (this.#days.of(text) * 86_400 + seconds) * 1e6);
  }
}

class DateBuilder extends NumberBuilder<Int32Array<ArrayBuffer>> {
  protected values = new Int32Array(1024);
  protected readonly width = 1;
  protected readonly type = { name: 'date32' } as const;
  readonly #days = new Days();
  add(row: number, value: string | number): void {
    const at = this.room(row);
    this.values[at] = this.#days.of(value as string);
  }
}

/** Days since 1970 of texts that begin with a date; the same months come often. */
class Days {
  readonly #beforeMonth = new Map<number, number>();

  of(text: string): number {
    const month = (twoDigits(text, 0) * 100 + twoDigits(text, 2)) * 12 + twoDigits(text, 5) - 1;
    let before = this.#beforeMonth.get(month);
    if (before === undefined) {
      before = Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000 - 1;
      this.#beforeMonth.set(month, before);
    }
    return before + twoDigits(text, 8);
  }
}

/** Texts: by their position in a dictionary as long as they repeat, else one by one. */
class TextBuilder implements ColumnBuilder {
  readonly #missing = new Missing();
  readonly #codes = new Map<string, number>();
  readonly #bytes = new TextBytes();
  #positions = new Int32Array(1024);
  #plain = false;
  #last: string | null = null;
  #lastCode = 0;

  add(row: number, value: string | number): void {
    if (this.#plain) {
      this.#bytes.add(value as string);
      return;
    }
    if (row >= this.#positions.length) this.#positions = twice(this.#positions);
    if (value !== this.#last) this.#lookUp(value as string);
    this.#positions[row] = this.#lastCode;
    if (this.#codes.size * 3 > row && row > 500) this.#unfold(row + 1);
  }

  addNull(row: number): void {
    this.#missing.add(row);
    if (this.#plain) this.#bytes.add('');
    else {
      if (row >= this.#positions.length) this.#positions = twice(this.#positions);
      this.#positions[row] = 0;
    }
  }

  finish(name: string, rows: number): ArrowColumn {
    const nulls = this.#missing.count;
    const known = this.#missing.finish(rows);
    const texts = this.#bytes.finish();
    const codes = this.#codes.size;
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
      buffers: [known, narrowed(this.#positions.slice(0, rows), bits)],
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
  #unfold(rows: number): void {
    const texts = [...this.#codes.keys()];
    this.#bytes.finish();
    this.#plain = true;
    for (let row = 0; row < rows; row++)
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
