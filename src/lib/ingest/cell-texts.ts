const slots = 4096;
const longest = 24;
/** A column of which fewer cells than one in so many were known is cut without looking. */
const worthLooking = 3;
const trialCells = 2000;

/**
 * Cuts cells from a text. Short ones that come again and again are the same string each time: it need
 * not be cut or hashed anew, and is compared by looking where it lies.
 */
export class CellTexts {
  readonly #strings = new Array<string>(slots).fill('');
  readonly #codes = new Uint16Array(slots * longest);
  readonly #looked = new Int32Array(256);
  readonly #known = new Int32Array(256);

  /** The text from `start` to `end`, of which `codes` are the character codes. */
  cut(text: string, codes: Uint16Array, start: number, end: number, column: number): string {
    const length = end - start;
    const place = column & 255;
    if (length > longest || length === 0 || !this.#isWorthIt(place)) return text.slice(start, end);
    let hash = length;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (codes[at] as number)) | 0;
    const slot = (hash ^ (hash >>> 15)) & (slots - 1);
    const from = slot * longest;
    const kept = this.#strings[slot] as string;
    this.#looked[place] = (this.#looked[place] as number) + 1;
    let i = kept.length === length ? 0 : length + 1;
    while (i < length && this.#codes[from + i] === codes[start + i]) i++;
    if (i === length) {
      this.#known[place] = (this.#known[place] as number) + 1;
      return kept;
    }
    const own = text.slice(start, end);
    this.#strings[slot] = own;
    for (let j = 0; j < length; j++) this.#codes[from + j] = codes[start + j] as number;
    return own;
  }

  #isWorthIt(place: number): boolean {
    const looked = this.#looked[place] as number;
    return looked < trialCells || (this.#known[place] as number) * worthLooking > looked;
  }
}

/** The character codes of texts, written into the same room again and again. */
export class CharacterCodes {
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(0);
  codes = new Uint16Array(0);

  of(text: string): Uint16Array<ArrayBuffer> {
    const { length } = text;
    if (this.codes.length < length) {
      this.codes = new Uint16Array(length * 2);
      this.#bytes = new Uint8Array(length * 2);
    }
    const { read, written } = this.#encoder.encodeInto(text, this.#bytes);
    // ASCII throughout: its bytes are its codes.
    if (read === length && written === length) this.codes.set(this.#bytes.subarray(0, length));
    else for (let at = 0; at < length; at++) this.codes[at] = text.charCodeAt(at);
    return this.codes;
  }
}

/**
 * The number that `-12.345` stands for, from `start` to `end`; NaN for any other notation. Exact: up
 * to 15 digits, the digits and the power of ten are both doubles, and their quotient is rounded once
 * (Clinger 1990).
 */
export function decimalOf(codes: Uint16Array, start: number, end: number): number {
  let at = start;
  const isNegative = codes[at] === 45;
  if (isNegative) at++;
  if (end - at > 16) return Number.NaN;
  let digits = 0;
  let decimals = -1;
  let count = 0;
  for (; at < end; at++) {
    const code = codes[at] as number;
    if (code === 46 && decimals < 0 && count > 0) decimals = 0;
    else if (code >= 48 && code <= 57) {
      digits = digits * 10 + code - 48;
      count++;
      if (decimals >= 0) decimals++;
    } else return Number.NaN;
  }
  if (count === 0 || count > 15 || decimals === 0) return Number.NaN;
  const size = decimals > 0 ? digits / (POWERS[decimals] as number) : digits;
  return isNegative ? -size : size;
}

const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);
