import { ScannedCells } from './scanned-cells.ts';
import type { Row } from './table-source.ts';

const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;

/** A row that does not end within this many characters is left at its first line end. */
const MAX_ROW = 1 << 24;
/** A quoted text over more lines than this was never closed. */
const MAX_QUOTED_LINES = 500;

/**
 * RFC 4180 with the liberties that spreadsheets and people take: any separator, any line end, quotes
 * within a text. A quote that is opened and never properly closed costs its own line only: reading
 * goes on at the next one. The scanner is the row (see Row): no object is made for a row or a cell.
 */
export class CsvScanner extends ScannedCells implements Row {
  readonly #separator: number;
  #at = 0;
  #last = false;
  #nextLine = 1;
  #skipping = false;
  /** Quotes that stood where none belongs, in rows that could be read all the same. */
  strayQuotes = 0;
  line = 0;

  constructor(separator: string) {
    super();
    this.#separator = separator.charCodeAt(0);
  }

  /** Adds text; `last` when none will follow. */
  feed(text: string, last: boolean): void {
    this.take(this.#at < this.text.length ? this.text.slice(this.#at) + text : text);
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
    if (this.#at >= this.text.length) return false;
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
    const waiting = this.text.length - start;
    if (end === WAIT && !this.#last && waiting < MAX_ROW) return false;
    this.#abandon(start, end === WAIT && waiting >= MAX_ROW ? 'field-too-long' : 'broken-quote');
    return true;
  }

  /** @returns the position after the row, or WAIT or BROKEN. */
  #scanRow(start: number): number {
    const codes = this.codes;
    const length = this.text.length;
    const separator = this.#separator;
    let at = start;
    for (;;) {
      let quote = at;
      while (quote < length && codes[quote] === 32) quote++;
      if (quote < length && codes[quote] === QUOTE) {
        const after = this.#scanQuoted(quote);
        if (after < 0) return after;
        at = after;
      } else {
        const from = at;
        while (at < length) {
          const code = codes[at];
          if (code === separator || code === NEWLINE || code === RETURN) break;
          at++;
        }
        this.push(from, at, 0);
      }
      if (at >= length) {
        if (!this.#last) return WAIT;
        this.#nextLine++;
        return length;
      }
      const code = codes[at++];
      if (code === separator) continue;
      if (code === RETURN) {
        if (at >= length && !this.#last) return WAIT;
        if (at < length && codes[at] === NEWLINE) at++;
      }
      this.#nextLine++;
      return at;
    }
  }

  /** @returns the position of the separator or line end after the field, or WAIT or BROKEN. */
  #scanQuoted(open: number): number {
    const text = this.text;
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
        this.push(open + 1, quote, escaped);
        return after;
      }
      if (lines > 0) return BROKEN;
      return this.#scanStray(open, after);
    }
  }

  /** A quote within a text: the field then ends at the next separator, with its quotes as written. */
  #scanStray(open: number, from: number): number {
    const text = this.text;
    let at = from;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === this.#separator || isLineEnd(code)) break;
      at++;
    }
    if (at >= text.length && !this.#last) return WAIT;
    this.strayQuotes++;
    const closed = text.charCodeAt(at - 1) === QUOTE;
    this.push(open + 1, closed ? at - 1 : at, 1);
    return at;
  }

  /** Gives the row up and goes on after the first line end. */
  #abandon(start: number, reason: 'broken-quote' | 'field-too-long'): void {
    const value = this.text.slice(start, start + 200);
    this.fault = { reason, column: -1, value: value.split(/[\r\n]/, 1)[0] ?? '' };
    this.#at = start;
    this.width = 0;
    this.#skipping = true;
    this.#skipLine();
  }

  /** @returns false when the line goes on beyond the text at hand. */
  #skipLine(): boolean {
    const text = this.text;
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
