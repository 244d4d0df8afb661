import type { ByteSource } from './byte-source.ts';
import { CsvScanner } from './csv-scanner.ts';
import type { Separator } from './csv-separator.ts';
import type { Cut } from './table-source.ts';
import type { DetectedEncoding } from './text-encoding.ts';
import { TextStream } from './text-stream.ts';

/** A text of rows, and what stands before the first of them. */
export interface ScannedText {
  readonly source: ByteSource;
  readonly encoding: DetectedEncoding;
  readonly separator: Separator;
  readonly skipCharacters: number;
  /** Lines of the file that are no part of the text. */
  readonly linesBefore: number;
}

/**
 * The row in which the middle of the file lies. All rows before it are found as reading finds them, so
 * quotes and line ends within cells mislead no one; their cells are not looked at.
 * @param leastRows so many have to stand before it.
 * @returns null where the bytes of a row cannot be told from its text, or no row begins there.
 */
export async function findCut(text: ScannedText, leastRows: number): Promise<Cut | null> {
  const { source, encoding, separator, linesBefore } = text;
  if (encoding.name.startsWith('utf-16')) return null;
  const middle = Math.floor(source.size / 2);
  const stream = new TextStream(source, encoding, middle);
  const scanner = new CsvScanner(separator);
  scanner.skipLines(linesBefore);
  let { skipCharacters } = text;
  let rows = 0;
  while (stream.bytesDone < middle) {
    const chunk = await stream.next();
    scanner.feed(chunk.slice(skipCharacters), false);
    skipCharacters = 0;
    while (scanner.next()) rows++;
  }
  const { rest } = scanner;
  if (!rest || rows < leastRows || stream.mixedLines > 0) return null;
  const waiting =
    encoding.name === 'utf-8' ? new TextEncoder().encode(rest.text).length : rest.text.length;
  return { byte: stream.bytesDone - stream.bytesWaiting - waiting, line: rest.line };
}
