import { CellTexts, CharacterCodes, decimalOf } from './cell-texts.ts';
import type { CellHash, RowFault } from './table-source.ts';

/** Longer texts are no field of a register; the row is refused, not the file. */
export const MAX_FIELD = 1_000_000;

/** The cells of a row as bounds in a text; what a cell holds costs something only when it is asked. */
export abstract class ScannedCells {
  readonly #texts = new CellTexts();
  readonly #encoder = new CharacterCodes();
  #starts = new Int32Array(256);
  #ends = new Int32Array(256);
  #escaped = new Uint8Array(256);
  protected text = '';
  /** The character codes of the text. */
  protected codes = this.#encoder.codes;
  width = 0;
  fault: RowFault | null = null;

  protected take(text: string): void {
    this.text = text;
    this.codes = this.#encoder.of(text);
  }

  cell(column: number): string {
    if (column < 0 || column >= this.width) return '';
    const start = this.#starts[column] as number;
    const end = this.#ends[column] as number;
    if (start >= end) return '';
    const text = this.#texts.cut(this.text, this.codes, start, end, column);
    const plain = this.#escaped[column] ? text.replaceAll('""', '"') : text;
    return isPlain(plain.charCodeAt(0)) && isPlain(plain.charCodeAt(plain.length - 1))
      ? plain
      : plain.trim();
  }

  decimal(column: number): number {
    if (column < 0 || column >= this.width) return Number.NaN;
    return decimalOf(this.codes, this.#starts[column] as number, this.#ends[column] as number);
  }

  isEmpty(column: number): boolean {
    return !this.#hasNothingToTrim(column) && this.cell(column) === '';
  }

  addTo(hash: CellHash): void {
    let width = this.width;
    while (width > 0 && this.isEmpty(width - 1)) width--;
    for (let column = 0; column < width; column++)
      if (this.#hasNothingToTrim(column)) {
        const [start, end] = [this.#starts[column] as number, this.#ends[column] as number];
        hash.addCodes(this.codes, start, end, this.#escaped[column] === 1);
      } else hash.add(this.cell(column));
  }

  #hasNothingToTrim(column: number): boolean {
    const start = this.#starts[column] as number;
    const end = this.#ends[column] as number;
    if (column >= this.width || start >= end) return false;
    return isPlain(this.codes[start] as number) && isPlain(this.codes[end - 1] as number);
  }

  protected push(start: number, end: number, escaped: number): void {
    if (this.width === this.#starts.length) this.#grow();
    this.#starts[this.width] = start;
    this.#ends[this.width] = end;
    this.#escaped[this.width] = escaped;
    this.width++;
    if (end - start > MAX_FIELD && !this.fault)
      this.fault = {
        reason: 'field-too-long',
        column: this.width - 1,
        value: this.text.slice(start, start + 100),
      };
  }

  #grow(): void {
    const double = <T extends Int32Array | Uint8Array>(old: T, grown: T): T => {
      grown.set(old);
      return grown;
    };
    const size = this.#starts.length * 2;
    this.#starts = double(this.#starts, new Int32Array(size));
    this.#ends = double(this.#ends, new Int32Array(size));
    this.#escaped = double(this.#escaped, new Uint8Array(size));
  }
}

/** Not a sign that trimming takes away. */
function isPlain(code: number): boolean {
  return code > 32 && code <= 127;
}
