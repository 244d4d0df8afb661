import type { ByteSource } from './byte-source.ts';
import { decodeWestern, followers, type DetectedEncoding } from './text-encoding.ts';

const CHUNK_BYTES = 1 << 21;
/** What is only looked at should cost little: the beginning comes in a small piece. */
const FIRST_BYTES = 1 << 17;

/**
 * A text file in chunks. UTF-8 with stray bytes of Windows-1252 in it (files glued together by hand)
 * is decoded line by line, each in the encoding that fits it, and counted in `mixedLines`.
 */
export class TextStream {
  readonly #source: ByteSource;
  readonly #encoding: DetectedEncoding;
  readonly #wide: TextDecoder | null;
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #rest: Uint8Array = new Uint8Array();
  bytesDone: number;
  mixedLines = 0;

  constructor(source: ByteSource, encoding: DetectedEncoding) {
    this.#source = source;
    this.#encoding = encoding;
    this.bytesDone = encoding.markLength;
    this.#wide = encoding.name.startsWith('utf-16') ? new TextDecoder(encoding.name) : null;
  }

  get ended(): boolean {
    return this.bytesDone >= this.#source.size;
  }

  async next(): Promise<string> {
    const from = this.bytesDone;
    const step = from <= this.#encoding.markLength ? FIRST_BYTES : CHUNK_BYTES;
    const to = Math.min(this.#source.size, from + step);
    const bytes = await this.#source.read(from, to);
    this.bytesDone = to;
    if (this.#wide) return this.#wide.decode(bytes, { stream: !this.ended });
    if (this.#encoding.name === 'windows-1252') return decodeWestern(bytes);
    return this.#decodeUtf8(bytes);
  }

  #decodeUtf8(bytes: Uint8Array): string {
    const whole = this.#rest.length > 0 ? concatenate(this.#rest, bytes) : bytes;
    const end = this.ended ? whole.length : completeLength(whole);
    this.#rest = whole.slice(end);
    const part = whole.subarray(0, end);
    try {
      return this.#utf8.decode(part);
    } catch {
      return this.#decodeLines(part);
    }
  }

  #decodeLines(bytes: Uint8Array): string {
    const lines: string[] = [];
    for (let start = 0; start < bytes.length;) {
      const newline = bytes.indexOf(0x0a, start);
      const end = newline < 0 ? bytes.length : newline + 1;
      const line = bytes.subarray(start, end);
      try {
        lines.push(this.#utf8.decode(line));
      } catch {
        this.mixedLines++;
        lines.push(decodeWestern(line));
      }
      start = end;
    }
    return lines.join('');
  }
}

/** The bytes up to a character that the end of the chunk cuts. */
function completeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return followers(byte) >= back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function concatenate(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
