import { strToU8, zipSync } from 'fflate';
import { numberOfCell, type FigureTable } from './figure-table.ts';
import { escapeXml } from './xml-markup.ts';

export interface XlsxOptions {
  /** Notation of the cells: figures become numbers again. */
  readonly languageTag: string;
  /** Name of the sheet with the table, and of the one that says what it is. */
  readonly sheetNames: readonly [table: string, about: string];
  /** What the table is, line by line. */
  readonly about: readonly string[];
}

/**
 * A table as a workbook (Office Open XML, ECMA-376): its texts as texts, never as formulas, and its
 * figures as numbers; a second sheet says what it is. Packed in one go: packing beside the page would
 * start a worker from a blob, which the policy forbids.
 */
export function xlsxFile(table: FigureTable, options: XlsxOptions): Blob {
  const { numeric = [] } = table;
  const sheets = [
    sheet([
      table.columns.map((name) => text(name, BOLD)),
      ...table.rows.map((row) =>
        row.map((cell, i) => {
          const value = numeric.includes(i) ? numberOfCell(cell, options.languageTag) : null;
          if (value === null) return text(cell);
          return number(value, cell.includes('%') ? PERCENT : PLAIN);
        }),
      ),
    ]),
    sheet(options.about.map((line) => [text(line)])),
  ];
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(options.sheetNames),
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheets[0] ?? '',
    'xl/worksheets/sheet2.xml': sheets[1] ?? '',
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(head + xml)] as const);
  const bytes = zipSync(Object.fromEntries(files));
  return new Blob([bytes as Uint8Array<ArrayBuffer>], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

type CellXml = (reference: string) => string;

/** Positions in `cellXfs` of the styles. */
const PLAIN = 0;
const BOLD = 1;
const PERCENT = 2;

function text(value: string, style = PLAIN): CellXml {
  return (reference) =>
    `<c r="${reference}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

function number(value: number, style: number): CellXml {
  return (reference) => `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
}

function sheet(rows: readonly (readonly CellXml[])[]): string {
  const xml = rows.map((cells, r) => {
    const inside = cells.map((cell, c) => cell(`${columnLetters(c)}${r + 1}`)).join('');
    return `<row r="${r + 1}">${inside}</row>`;
  });
  return (
    `<worksheet xmlns="${main}"><sheetFormatPr defaultRowHeight="15"/>` +
    `<cols><col min="1" max="40" width="22" customWidth="1"/></cols>` +
    `<sheetData>${xml.join('')}</sheetData></worksheet>`
  );
}

/** 0 is A, 26 is AA. */
function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** A sheet's name is at most 31 characters and knows no `[]:*?/\`. */
function workbook(names: readonly string[]): string {
  const sheets = names.map((name, i) => {
    const allowed = escapeXml(name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31));
    return `<sheet name="${allowed}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`;
  });
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const inside = targets.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packages}/relationships">${inside.join('')}</Relationships>`;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes =
  `<Types xmlns="${packages}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${kind}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`;
const styles =
  `<styleSheet xmlns="${main}">` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/>' +
  '<xf xfId="0" numFmtId="9" applyNumberFormat="1"/></cellXfs></styleSheet>';
