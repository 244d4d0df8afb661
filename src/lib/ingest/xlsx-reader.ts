import { findHeader, isHxlRow } from './csv-header.ts';
import { FileError } from './file-error.ts';
import { tableOfRows, type PlainRow, type TableSource } from './table-source.ts';
import { isDateFormat, serialText } from './xlsx-dates.ts';
import { scanXml } from './xml-scanner.ts';
import type { ZipEntry } from './zip-reader.ts';

const MOST_COLUMNS = 5000;
/** A lone cell far to the right makes a wide row of a few bytes. */
const MOST_CELLS = 20_000_000;

/** True of an archive that is a workbook. */
export function isWorkbook(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ path }) => path === 'xl/workbook.xml');
}

export interface Workbook {
  readonly tables: readonly TableSource[];
  /** Sheets without a header and rows below it. */
  readonly skipped: number;
}

/** Every sheet of a workbook that holds a table, as text: dates in ISO 8601, numbers with a point. */
export async function openWorkbook(file: string, entries: readonly ZipEntry[]): Promise<Workbook> {
  const read = async (path: string) => {
    const entry = entries.find((one) => one.path.toLowerCase() === path.toLowerCase());
    return entry ? new TextDecoder().decode(await entry.unpack()) : null;
  };
  const workbook = await read('xl/workbook.xml');
  if (workbook === null) throw new FileError(file, 'broken-excel');
  const { sheets, from1904 } = sheetsOf(file, workbook);
  const targets = targetsOf(file, (await read('xl/_rels/workbook.xml.rels')) ?? '');
  const strings = stringsOf(file, (await read('xl/sharedStrings.xml')) ?? '');
  const formats = dateFormatsOf(file, (await read('xl/styles.xml')) ?? '');
  const tables: TableSource[] = [];
  let skipped = 0;
  for (const [i, { name, id }] of sheets.entries()) {
    const target = targets.get(id) ?? `worksheets/sheet${i + 1}.xml`;
    const xml = await read(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    const table = xml ? tableOf(name, cellsOf(file, xml, strings, formats, from1904)) : null;
    if (table) tables.push(table);
    else skipped++;
  }
  return { tables, skipped };
}

function tableOf(name: string, rows: readonly PlainRow[]): TableSource | null {
  const header = findHeader(rows.slice(0, 30).map((row) => row.cells));
  if (!header || header.names.length < 2) return null;
  const below = rows.slice(header.rowsBefore);
  const first = below[0];
  const data = first && isHxlRow(first.cells) ? below.slice(1) : below;
  const filled = data.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return null;
  // A sheet has no rows that end early: what is missing at the end is empty.
  const width = header.names.length;
  const even = filled.map((row) => ({
    ...row,
    cells: [...row.cells, ...Array<string>(Math.max(0, width - row.cells.length)).fill('')],
  }));
  return tableOfRows({ name, headers: header.names, kind: null, mapping: null }, even);
}

function sheetsOf(file: string, xml: string) {
  const sheets: { name: string; id: string }[] = [];
  let from1904 = false;
  scanXml(file, xml, {
    open: (name, attributes) => {
      if (name === 'sheet')
        sheets.push({ name: attributes.get('name') ?? '', id: attributes.get('r:id') ?? '' });
      if (name === 'workbookPr')
        from1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
    },
  });
  return { sheets, from1904 };
}

function targetsOf(file: string, xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  scanXml(file, xml, {
    open: (name, attributes) => {
      if (name === 'Relationship')
        targets.set(attributes.get('Id') ?? '', attributes.get('Target') ?? '');
    },
  });
  return targets;
}

function stringsOf(file: string, xml: string): readonly string[] {
  const strings: string[] = [];
  let text: string | null = null;
  let phonetic = false;
  let inText = false;
  scanXml(file, xml, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      inText = name === 't';
    },
    text: (part) => {
      if (text !== null && inText && !phonetic) text += part;
    },
    close: (name) => {
      if (name === 'si') strings.push(text ?? '');
      if (name === 'rPh') phonetic = false;
      inText = false;
    },
  });
  return strings;
}

/** By index of cell style: whether it shows a date, and whether with a time of day. */
function dateFormatsOf(file: string, xml: string): readonly ('date' | 'time' | null)[] {
  const codes = new Map<number, string>();
  const formats: ('date' | 'time' | null)[] = [];
  let inCells = false;
  scanXml(file, xml, {
    open: (name, attributes) => {
      if (name === 'numFmt')
        codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) {
        const id = Number(attributes.get('numFmtId') ?? 0);
        formats.push(isDateFormat(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

function cellsOf(
  file: string,
  xml: string,
  strings: readonly string[],
  formats: readonly ('date' | 'time' | null)[],
  from1904: boolean,
): PlainRow[] {
  const rows: PlainRow[] = [];
  let cells: string[] = [];
  let line = 0;
  let column = 0;
  let type = '';
  let style = 0;
  let value = '';
  let reading = false;
  let filled = 0;
  scanXml(file, xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        cells = [];
        line = Number(attributes.get('r') ?? line + 1);
        column = -1;
      } else if (name === 'c') {
        const address = attributes.get('r');
        column = address ? columnOf(address) : column + 1;
        type = attributes.get('t') ?? 'n';
        style = Number(attributes.get('s') ?? 0);
        value = '';
      } else if (name === 'v' || name === 't') reading = true;
    },
    text: (part) => {
      if (reading) value += part;
    },
    close: (name) => {
      if (name === 'v' || name === 't') reading = false;
      else if (name === 'c' && column >= 0 && column < MOST_COLUMNS) {
        filled += Math.max(1, column - cells.length);
        if (filled > MOST_CELLS) throw new FileError(file, 'claims-too-much', `${filled} cellen`);
        while (cells.length < column) cells.push('');
        const format = formats[style] ?? null;
        cells[column] = cellText(type, value, strings, format, from1904);
      } else if (name === 'row') rows.push({ line, cells });
    },
  });
  return rows;
}

function cellText(
  type: string,
  value: string,
  strings: readonly string[],
  format: 'date' | 'time' | null,
  from1904: boolean,
): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'e') return '';
  if (type === 'b') return value === '1' ? 'ja' : 'nee';
  if (type !== 'n' || value === '') return value;
  const number = Number(value);
  if (Number.isNaN(number)) return value;
  return format ? serialText(number, format, from1904) : String(number);
}

/** `C12` is 2. */
function columnOf(address: string): number {
  let column = 0;
  for (const sign of address) {
    const letter = sign.charCodeAt(0) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
