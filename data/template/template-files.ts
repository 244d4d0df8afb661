import { strToU8, zipSync, type Zippable } from 'fflate';
import type { AreaPack } from '../../src/lib/domain/area-pack.ts';
import { templateTables, type TemplateTable } from './columns.ts';
import { guideText } from './guide.ts';
import { buildMoment, templateWorkbook } from './workbook.ts';

/** The template that a team fills in: its path under static/ and its bytes, the same each time. */
export async function buildTemplate(area: AreaPack): Promise<Map<string, Uint8Array>> {
  const guide = strToU8(`\ufeff${guideText(area)}`);
  const csvs: Zippable = { 'uitleg-kolommen.txt': guide };
  for (const table of templateTables) csvs[table.file] = strToU8(emptyCsv(table));
  return new Map([
    ['template/signaalkaart-sjabloon.xlsx', await templateWorkbook(area)],
    ['template/signaalkaart-sjabloon-csv.zip', zipSync(csvs, { mtime: buildMoment, level: 9 })],
    ['template/uitleg-kolommen.txt', guide],
  ]);
}

/** Headings alone, with the mark by which Dutch Excel takes the text for UTF-8. */
function emptyCsv({ columns }: TemplateTable): string {
  return `\ufeff${columns.map(({ name }) => name).join(';')}\r\n`;
}
