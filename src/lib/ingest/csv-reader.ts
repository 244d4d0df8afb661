import type { ByteSource } from './byte-source.ts';
import type { FindingCode } from './codes.ts';
import { findHeader, isHxlRow, type CsvHeader } from './csv-header.ts';
import { CsvScanner } from './csv-scanner.ts';
import { MAX_FIELD } from './scanned-cells.ts';
import { detectSeparator, separatorLine, type Separator } from './csv-separator.ts';
import { FileError } from './file-error.ts';
import type { Row, RowStream, TableSource } from './table-source.ts';
import { detectEncoding, type DetectedEncoding } from './text-encoding.ts';
import { TextStream } from './text-stream.ts';

const SAMPLE_BYTES = 1 << 18;
const MAX_COLUMNS = 5000;
const HEADER_ROWS = 30;

export interface CsvFile {
  readonly encoding: DetectedEncoding;
  readonly separator: Separator;
  readonly table: TableSource;
}

/**
 * @throws FileError when there is no header, nothing under it, or more columns than any register has.
 */
export async function openCsv(source: ByteSource): Promise<CsvFile> {
  const encoding = detectEncoding(await source.read(0, Math.min(source.size, SAMPLE_BYTES)));
  const stream = new TextStream(source, encoding);
  let sample = await stream.next();
  // A header may be wide: it is read on until its line ends, or is longer than any.
  while (!stream.ended && sample.length <= MAX_FIELD && !/[\r\n][^\r\n]/.test(sample))
    sample += await stream.next();
  const declared = separatorLine(sample);
  const text = sample.slice(declared?.length ?? 0);
  const separator = declared?.separator ?? detectSeparator(text.slice(0, 200_000), stream.ended);
  const header = readHeader(source.name, text, separator, stream.ended);
  return { encoding, separator, table: tableOf(source, encoding, separator, header, declared) };
}

function readHeader(file: string, text: string, separator: Separator, whole: boolean): CsvHeader {
  const scanner = new CsvScanner(separator);
  scanner.feed(text, whole);
  const rows: string[][] = [];
  let fault: FileError | null = null;
  while (rows.length < HEADER_ROWS && scanner.next()) {
    if (scanner.width > MAX_COLUMNS)
      throw new FileError(file, 'too-many-columns', String(scanner.width));
    if (scanner.fault?.reason === 'broken-quote') fault ??= new FileError(file, 'broken-quote');
    rows.push(scanner.fault ? [] : cellsOf(scanner));
  }
  if (rows.length === 0 && text.length > MAX_FIELD) throw new FileError(file, 'field-too-long');
  const header = findHeader(rows);
  if (!header) throw fault ?? new FileError(file, 'empty-file');
  const below = rows.slice(header.rowsBefore);
  const onlyHeader = below.every((row) => row.every((cell) => cell === ''));
  if (onlyHeader && rows.length < HEADER_ROWS && !scanner.next() && whole && !fault)
    throw new FileError(file, 'header-only', String(header.names.length));
  return header;
}

function tableOf(
  source: ByteSource,
  encoding: DetectedEncoding,
  separator: Separator,
  header: CsvHeader,
  declared: { length: number } | null,
): TableSource {
  return {
    name: '',
    headers: header.names,
    kind: null,
    mapping: null,
    open: () => new CsvStream(source, encoding, separator, header, declared?.length ?? 0),
  };
}

class CsvStream implements RowStream {
  readonly #text: TextStream;
  readonly #scanner: CsvScanner;
  readonly #guessed: boolean;
  readonly #header: CsvHeader;
  #skipCharacters: number;
  #skipRows: number;
  #first = true;
  #emptyRows = 0;
  #hxlRows = 0;

  constructor(
    source: ByteSource,
    encoding: DetectedEncoding,
    separator: Separator,
    header: CsvHeader,
    skipCharacters: number,
  ) {
    this.#text = new TextStream(source, encoding);
    this.#scanner = new CsvScanner(separator);
    // The line `sep=` counts as a line of the file.
    if (skipCharacters > 0) this.#scanner.skipLines(1);
    this.#guessed = encoding.guessed;
    this.#header = header;
    this.#skipCharacters = skipCharacters;
    this.#skipRows = header.rowsBefore;
  }

  get bytesDone(): number {
    return this.#text.bytesDone;
  }

  get noticed(): ReadonlyMap<FindingCode, number> {
    const noticed = new Map<FindingCode, number>();
    const note = (code: FindingCode, count: number) => count > 0 && noticed.set(code, count);
    note('encoding-guessed', this.#guessed ? 1 : 0);
    note('encoding-mixed', this.#text.mixedLines);
    note('header-missing', this.#header.missing ? 1 : 0);
    note('many-columns', this.#header.names.length > 100 ? this.#header.names.length : 0);
    note('empty-rows', this.#emptyRows);
    note('hxl-row-skipped', this.#hxlRows);
    note('broken-quotes', this.#scanner.strayQuotes);
    return noticed;
  }

  async next(take: (row: Row) => void): Promise<boolean> {
    let text = await this.#text.next();
    if (this.#skipCharacters > 0) {
      text = text.slice(this.#skipCharacters);
      this.#skipCharacters = 0;
    }
    const scanner = this.#scanner;
    scanner.feed(text, this.#text.ended);
    while (scanner.next()) {
      if (this.#skipRows > 0) this.#skipRows--;
      else if (!scanner.fault && this.#isNoRow(scanner)) continue;
      else take(scanner);
    }
    return !this.#text.ended;
  }

  #isNoRow(row: CsvScanner): boolean {
    if (this.#first) {
      this.#first = false;
      if (isHxlRow(cellsOf(row))) {
        this.#hxlRows++;
        return true;
      }
    }
    for (let column = 0; column < row.width; column++) if (!row.isEmpty(column)) return false;
    // A blank line is no row; a line of separators is one that somebody cleared.
    if (row.width > 1) this.#emptyRows++;
    return true;
  }
}

function cellsOf(row: Row): string[] {
  return Array.from({ length: row.width }, (_, i) => row.cell(i));
}
