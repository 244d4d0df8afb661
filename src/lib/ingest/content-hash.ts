import type { Row } from './table-source.ts';

const QUOTE = 34;

/**
 * 64 bits of a text, in two halves: enough to tell a million rows apart (chance of one false pair
 * 3e-8). After cyrb53 (bryc), with both halves kept whole; not for secrets.
 */
export class ContentHash {
  high = 0;
  low = 0;
  #a = 0;
  #b = 0;

  begin(): this {
    this.#a = 0xdeadbeef;
    this.#b = 0x41c6ce57;
    return this;
  }

  add(text: string): this {
    let a = this.#a;
    let b = this.#b;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 2_654_435_761);
      b = Math.imul(b ^ code, 1_597_334_677);
    }
    // The end of a part: `ab|c` differs from `a|bc`.
    this.#a = Math.imul(a ^ 31, 2_654_435_761);
    this.#b = Math.imul(b ^ 31, 1_597_334_677);
    return this;
  }

  /** As `add` of the text of which these are the character codes, its quotes `doubled` or not. */
  addCodes(codes: Uint16Array, start: number, end: number, doubled: boolean): this {
    let a = this.#a;
    let b = this.#b;
    for (let at = start; at < end; at++) {
      const code = codes[at] as number;
      a = Math.imul(a ^ code, 2_654_435_761);
      b = Math.imul(b ^ code, 1_597_334_677);
      if (doubled && code === QUOTE && at + 1 < end && codes[at + 1] === QUOTE) at++;
    }
    this.#a = Math.imul(a ^ 31, 2_654_435_761);
    this.#b = Math.imul(b ^ 31, 1_597_334_677);
    return this;
  }

  end(): this {
    let a = this.#a;
    let b = this.#b;
    a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
    b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
    this.high = a >>> 0;
    this.low = b >>> 0;
    return this;
  }

  ofText(text: string): this {
    return this.begin().add(text).end();
  }

  /** All cells of a row but the last empty ones, whatever separates or quotes them. */
  ofRow(row: Row): this {
    if (row.addTo) {
      this.begin();
      row.addTo(this);
      return this.end();
    }
    let width = row.width;
    while (width > 0 && row.cell(width - 1) === '') width--;
    this.begin();
    for (let column = 0; column < width; column++) this.add(row.cell(column));
    return this.end();
  }

  /** 16 hexadecimal digits. */
  toString(): string {
    const { high: h, low: l } = this;
    // One string at once: put together of parts it would be flattened for every row.
    return String.fromCharCode(
      DIGITS[h >>> 28] as number,
      DIGITS[(h >>> 24) & 15] as number,
      DIGITS[(h >>> 20) & 15] as number,
      DIGITS[(h >>> 16) & 15] as number,
      DIGITS[(h >>> 12) & 15] as number,
      DIGITS[(h >>> 8) & 15] as number,
      DIGITS[(h >>> 4) & 15] as number,
      DIGITS[h & 15] as number,
      DIGITS[l >>> 28] as number,
      DIGITS[(l >>> 24) & 15] as number,
      DIGITS[(l >>> 20) & 15] as number,
      DIGITS[(l >>> 16) & 15] as number,
      DIGITS[(l >>> 12) & 15] as number,
      DIGITS[(l >>> 8) & 15] as number,
      DIGITS[(l >>> 4) & 15] as number,
      DIGITS[l & 15] as number,
    );
  }
}

const DIGITS = new TextEncoder().encode('0123456789abcdef');

/** A set of 64-bit hashes, each with 32 bits beside it, at 16 to 24 bytes an entry. */
export class HashSet {
  #keys = new Uint32Array(2048);
  #values = new Uint32Array(1024);
  size = 0;

  /** @returns the value that stood beside the hash, or -1 when it is new (and now added). */
  add(high: number, low: number, value = 0): number {
    if (this.size * 2 > this.#values.length) this.#grow();
    // 0, 0 marks a free slot.
    const key = high === 0 && low === 0 ? 1 : low;
    const slot = this.#find(high, key);
    if (this.#keys[slot * 2] !== 0 || this.#keys[slot * 2 + 1] !== 0)
      return this.#values[slot] as number;
    this.#keys[slot * 2] = high;
    this.#keys[slot * 2 + 1] = key;
    this.#values[slot] = value;
    this.size++;
    return -1;
  }

  #find(high: number, low: number): number {
    const mask = this.#values.length - 1;
    let slot = low & mask;
    for (;;) {
      const a = this.#keys[slot * 2];
      const b = this.#keys[slot * 2 + 1];
      if ((a === high && b === low) || (a === 0 && b === 0)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#keys = new Uint32Array(keys.length * 2);
    this.#values = new Uint32Array(values.length * 2);
    for (let slot = 0; slot < values.length; slot++) {
      const high = keys[slot * 2] as number;
      const low = keys[slot * 2 + 1] as number;
      if (high === 0 && low === 0) continue;
      const free = this.#find(high, low);
      this.#keys[free * 2] = high;
      this.#keys[free * 2 + 1] = low;
      this.#values[free] = values[slot] as number;
    }
  }
}
