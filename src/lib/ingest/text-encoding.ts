export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DetectedEncoding {
  readonly name: TextEncodingName;
  /** Bytes of the byte order mark, to be skipped. */
  readonly markLength: number;
  /** False when a byte order mark or the UTF-8 pattern left no choice. */
  readonly guessed: boolean;
}

/** The encoding of a text by its first bytes: mark, zero bytes, then the pattern of UTF-8. */
export function detectEncoding(sample: Uint8Array): DetectedEncoding {
  const [a, b, c] = sample;
  if (a === 0xef && b === 0xbb && c === 0xbf)
    return { name: 'utf-8', markLength: 3, guessed: false };
  if (a === 0xff && b === 0xfe) return { name: 'utf-16le', markLength: 2, guessed: false };
  if (a === 0xfe && b === 0xff) return { name: 'utf-16be', markLength: 2, guessed: false };
  const wide = wideEncoding(sample);
  if (wide) return { name: wide, markLength: 0, guessed: true };
  const { sequences, broken } = countSequences(sample);
  if (broken > sequences) return { name: 'windows-1252', markLength: 0, guessed: true };
  return { name: 'utf-8', markLength: 0, guessed: false };
}

/** UTF-16 of Western text: nearly every other byte is zero. */
function wideEncoding(sample: Uint8Array): TextEncodingName | null {
  const length = Math.min(sample.length, 4096) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

function countSequences(bytes: Uint8Array): { sequences: number; broken: number } {
  let sequences = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    const follow = followers(byte);
    let seen = 0;
    while (seen < follow && ((bytes[i + seen + 1] ?? 0) & 0xc0) === 0x80) seen++;
    if (follow > 0 && seen === follow) sequences++;
    // A sequence that the end of the sample cuts is no evidence.
    else if (follow === 0 || i + seen + 1 < bytes.length) broken++;
    i += seen;
  }
  return { sequences, broken };
}

/** How many continuation bytes a first byte of UTF-8 announces; 0 when it is none. */
export function followers(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  if (byte >= 0xf0 && byte <= 0xf4) return 3;
  return 0;
}

const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Windows-1252. Node 20 reads it as Latin-1, so the 32 signs that differ are put in here. */
export function decodeWestern(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (sign) => WESTERN[sign.charCodeAt(0) - 0x80] ?? sign);
}
