import type { Row, RowFault } from './table-source.ts';

const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;

/** Longer texts are no field of a register; the row is refused, not the file. */
export const MAX_FIELD = 1_000_000;
/** A row that does not end within this many characters is left at its first line end. */
const MAX_ROW = 1 << 24;
/** A quoted text over more lines than this was never closed. */
const MAX_QUOTED_LINES = 500;

/**
 * RFC 4180 with the liberties that spreadsheets and people take: any separator, any line end, quotes
 * within a text. A quote that is opened and never properly closed costs its own line only: reading
 * goes on at the next one. The scanner is the row (see Row): no object is made for a row or a cell.
 */
export class CsvScanner implements Row {
  readonly #separator: number;
  #text = '';
  #at = 0;
  #last = false;
  #nextLine = 1;
  #skipping = false;
  #starts = new Int32Array(256);
  #ends = new Int32Array(256);
  #escaped = new Uint8Array(256);
  /** Quotes that stood where none belongs, in rows that could be read all the same. */
  strayQuotes = 0;
  line = 0;
  width = 0;
  fault: RowFault | null = null;

  constructor(separator: string) {
    this.#separator = separator.charCodeAt(0);
  }

  /** Adds text; `last` when none will follow. */
  feed(text: string, last: boolean): void {
    this.#text = this.#at < this.#text.length ? this.#text.slice(this.#at) + text : text;
    this.#at = 0;
    this.#last = last;
  }

  /** Counts lines that the caller took off the text. */
  skipLines(count: number): void {
    this.#nextLine += count;
  }

  /** Goes to the next row; false when more text is needed, or after the last row. */
  next(): boolean {
    if (this.#skipping && !this.#skipLine()) return false;
    if (this.#at >= this.#text.length) return false;
    this.line = this.#nextLine;
    this.fault = null;
    this.width = 0;
    const start = this.#at;
    const strayQuotes = this.strayQuotes;
    const end = this.#scanRow(start);
    if (end >= 0) {
      this.#at = end;
      return true;
    }
    this.#nextLine = this.line;
    this.strayQuotes = strayQuotes;
    const waiting = this.#text.length - start;
    if (end === WAIT && !this.#last && waiting < MAX_ROW) return false;
    this.#abandon(start, end === WAIT && waiting >= MAX_ROW ? 'field-too-long' : 'broken-quote');
    return true;
  }

  cell(column: number): string {
    if (column < 0 || column >= this.width) return '';
    const start = this.#starts[column] as number;
    const end = this.#ends[column] as number;
    if (start >= end) return '';
    const text = this.#text.slice(start, end);
    const plain = this.#escaped[column] ? text.replaceAll('""', '"') : text;
    const edge = plain.charCodeAt(0);
    const rim = plain.charCodeAt(plain.length - 1);
    return edge <= 32 || rim <= 32 || edge > 127 || rim > 127 ? plain.trim() : plain;
  }

  /** @returns the position after the row, or WAIT or BROKEN. */
  #scanRow(start: number): number {
    const text = this.#text;
    const length = text.length;
    const separator = this.#separator;
    let at = start;
    for (;;) {
      let quote = at;
      while (text.charCodeAt(quote) === 32) quote++;
      if (text.charCodeAt(quote) === QUOTE) {
        const after = this.#scanQuoted(quote);
        if (after < 0) return after;
        at = after;
      } else {
        const from = at;
        while (at < length) {
          const code = text.charCodeAt(at);
          if (code === separator || code === NEWLINE || code === RETURN) break;
          at++;
        }
        this.#push(from, at, 0);
      }
      if (at >= length) {
        if (!this.#last) return WAIT;
        this.#nextLine++;
        return length;
      }
      const code = text.charCodeAt(at++);
      if (code === separator) continue;
      if (code === RETURN) {
        if (at >= length && !this.#last) return WAIT;
        if (text.charCodeAt(at) === NEWLINE) at++;
      }
      this.#nextLine++;
      return at;
    }
  }

  /** @returns the position of the separator or line end after the field, or WAIT or BROKEN. */
  #scanQuoted(open: number): number {
    const text = this.#text;
    let escaped = 0;
    let at = open + 1;
    for (;;) {
      const quote = text.indexOf('"', at);
      if (quote < 0) {
        if (countLines(text, open, text.length) > MAX_QUOTED_LINES) return BROKEN;
        return this.#last ? BROKEN : WAIT;
      }
      if (text.charCodeAt(quote + 1) === QUOTE) {
        escaped = 1;
        at = quote + 2;
        continue;
      }
      if (quote + 1 >= text.length && !this.#last) return WAIT;
      let after = quote + 1;
      while (text.charCodeAt(after) === 32) after++;
      const code = text.charCodeAt(after);
      const closed = after >= text.length || code === this.#separator || isLineEnd(code);
      const lines = countLines(text, open, quote);
      if (lines > MAX_QUOTED_LINES) return BROKEN;
      if (closed) {
        this.#nextLine += lines;
        this.#push(open + 1, quote, escaped);
        return after;
      }
      if (lines > 0) return BROKEN;
      return this.#scanStray(open, after);
    }
  }

  /** A quote within a text: the field then ends at the next separator, with its quotes as written. */
  #scanStray(open: number, from: number): number {
    const text = this.#text;
    let at = from;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === this.#separator || isLineEnd(code)) break;
      at++;
    }
    if (at >= text.length && !this.#last) return WAIT;
    this.strayQuotes++;
    const closed = text.charCodeAt(at - 1) === QUOTE;
    this.#push(open + 1, closed ? at - 1 : at, 1);
    return at;
  }

  #push(start: number, end: number, escaped: number): void {
    if (this.width === this.#starts.length) this.#grow();
    this.#starts[this.width] = start;
    this.#ends[this.width] = end;
    this.#escaped[this.width] = escaped;
    this.width++;
    if (end - start > MAX_FIELD && !this.fault)
      this.fault = {
        reason: 'field-too-long',
        column: this.width - 1,
        value: this.#text.slice(start, start + 100),
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

  /** Gives the row up and goes on after the first line end. */
  #abandon(start: number, reason: 'broken-quote' | 'field-too-long'): void {
    const value = this.#text.slice(start, start + 200);
    this.fault = { reason, column: -1, value: value.split(/[\r\n]/, 1)[0] ?? '' };
    this.#at = start;
    this.width = 0;
    this.#skipping = true;
    this.#skipLine();
  }

  /** @returns false when the line goes on beyond the text at hand. */
  #skipLine(): boolean {
    const text = this.#text;
    let at = this.#at;
    while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
    if (at >= text.length || (at === text.length - 1 && !this.#last)) {
      this.#at = at;
      this.#skipping = !this.#last;
      return this.#last;
    }
    this.#at = at + (text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === NEWLINE ? 2 : 1);
    this.#nextLine++;
    this.#skipping = false;
    return true;
  }
}

const WAIT = -1;
const BROKEN = -2;

function isLineEnd(code: number): boolean {
  return code === NEWLINE || code === RETURN;
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1))
    if (++lines > MAX_QUOTED_LINES) break;
  return lines;
}
