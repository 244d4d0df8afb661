import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { templateTables } from '../../data/template/columns.ts';
import type { TableName } from '../../src/lib/domain/tables.ts';

/** What a team might fill in, in the order of the columns. */
const rows: Record<TableName, readonly (readonly string[])[]> = {
  signals: [
    [
      '14-01-2022 23:10',
      'Lift defect',
      'Klieverink',
      '3',
      'lift',
      '',
      '',
      'Staat stil',
      'coach 1',
      'R1',
      'S1',
    ],
    ['14-01-2022 23:40', 'graffiti', 'Kempering', 'bg', '', '', '', '', 'coach 2', 'R1', 'S2'],
    ['15-01-2022 00:15', 'Verlichting defect', 'Kempering', '', '', '', '', '', '', '', 'S3'],
  ],
  rounds: [['R1', '14-01-2022', '21:00', '00:30', 'coach 1 + coach 2']],
  visits: [['R1', '14-01-2022', 'Klieverink', '', '', '', '23:00', '23:30']],
  followUps: [['S1', '17-01-2022 09:30', 'gemeld', 'corporatie', 'Monteur is gebeld']],
  interventions: [
    ['M1', '01-02-2022', 'verlichting', 'Meer licht', 'Klieverink', 'bg', '', '', 'hangen'],
  ],
};

/** The workbook with rows under its headings, as a spreadsheet program would save them. */
export function filledWorkbook(empty: Uint8Array): Uint8Array {
  const parts = unzipSync(empty);
  templateTables.forEach(({ kind }, i) => {
    // The guide is the first sheet.
    const path = `xl/worksheets/sheet${i + 2}.xml`;
    const sheet = strFromU8(parts[path] ?? new Uint8Array());
    parts[path] = strToU8(sheet.replace('</sheetData>', `${rows[kind].map(rowXml).join('')}$&`));
  });
  return zipSync(parts);
}

export function filledCsv(kind: TableName, empty: Uint8Array): Uint8Array {
  const lines = rows[kind].map((cells) => cells.join(';'));
  return strToU8(`${strFromU8(empty)}${lines.join('\r\n')}\r\n`);
}

function rowXml(cells: readonly string[], i: number): string {
  const filled = cells.map((text, column) => {
    const address = `${String.fromCharCode(65 + column)}${i + 2}`;
    return text && `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return `<row r="${i + 2}">${filled.join('')}</row>`;
}
