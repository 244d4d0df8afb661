import { unzipSync, zipSync, type Zippable } from 'fflate';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { AreaPack } from '../../src/lib/domain/area-pack.ts';
import { templateTables } from './columns.ts';
import { guideSteps, knownWords } from './guide.ts';

/** The clock of an archive has no zone: this moment is written the same everywhere. */
export const buildMoment = new Date(2022, 0, 1);

/** The template as an Excel workbook: a guide, a sheet a table with its headings, known words. */
export async function templateWorkbook(area: AreaPack): Promise<Uint8Array> {
  const sheets = [
    {
      sheet: 'Uitleg',
      data: guideSheet(),
      columns: [14, 16, 18, 70, 28].map((width) => ({ width })),
    },
    ...templateTables.map(({ sheet, columns }) => ({
      sheet,
      data: [columns.map(({ name }) => heading(name))],
      columns: columns.map(({ name, example }) => ({
        width: Math.max(12, name.length + 4, example.length + 2),
      })),
      stickyRowsCount: 1,
    })),
    {
      sheet: 'Woorden',
      data: [
        ['Wat', 'Woord', 'Code'].map(heading),
        ...knownWords(area).map((words) => words.map((value) => ({ value }))),
      ],
      columns: [22, 40, 28].map((width) => ({ width })),
      stickyRowsCount: 1,
    },
  ];
  const bytes = await writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
  return repacked(bytes);
}

function guideSheet(): SheetData {
  const wide = (value: string) => [{ value, columnSpan: 5 }, null, null, null, null];
  return [
    [{ value: 'Sjabloon van Signaalkaart', fontWeight: 'bold', fontSize: 16 }],
    ...guideSteps.map((step, i) => wide(`${i + 1}. ${step}`)),
    [],
    ['Blad', 'Kolom', 'Nodig', 'Wat u invult', 'Voorbeeld'].map(heading),
    ...templateTables.flatMap(({ sheet, row, columns }) => [
      [{ value: sheet, fontWeight: 'bold' as const }, null, null, { value: row }],
      ...columns.map(({ name, needed, says, example }) => [
        null,
        { value: name },
        { value: needed },
        { value: says, wrap: true },
        example === '' ? null : { value: example },
      ]),
    ]),
  ];
}

function heading(value: string) {
  return { value, fontWeight: 'bold' as const, backgroundColor: '#f4ddaa' };
}

/** The same parts in an archive that bears no moment of its making. */
function repacked(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  // A workbook's list of types comes first.
  parts.sort(([a], [b]) => Number(b.startsWith('[')) - Number(a.startsWith('[')));
  const files: Zippable = Object.fromEntries(parts);
  return zipSync(files, { mtime: buildMoment, level: 9 });
}
