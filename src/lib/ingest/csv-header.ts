import { uniqueHeaders } from './table-source.ts';

/** Where the header stands among the first rows, and the names it gives. */
export interface CsvHeader {
  readonly names: readonly string[];
  /** Rows (blank ones included) before the first row of data. */
  readonly rowsBefore: number;
  /** True when the first row is data already and the names were made up. */
  readonly missing: boolean;
}

/** A day, whatever follows it: no header is named so. */
const DAY = /^(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?!\d)/;
const DATA = /^(?:[-+]?\d+(?:[.,]\d+)?|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}.*|true|false)$/i;

/**
 * The first row that is as wide as the rows after it (titles above a table are narrower). A row in
 * which more than half of the cells are numbers or dates, or that begins with a date, is no header.
 * @param rows the first rows of the file, blank ones included.
 */
export function findHeader(rows: readonly (readonly string[])[]): CsvHeader | null {
  const filled = rows.map((row) => row.filter((cell) => cell !== '').length);
  const widest = Math.max(0, ...filled.slice(0, 20));
  if (widest === 0) return null;
  const at = filled.findIndex((count) => count > 0 && count >= Math.min(widest, 3) - 1);
  const index = at < 0 ? filled.findIndex((count) => count > 0) : at;
  const row = rows[index] ?? [];
  const cells = row.filter((cell) => cell !== '');
  const data = cells.filter((cell) => DATA.test(cell)).length;
  if (data > cells.length / 2 || DAY.test(cells[0] ?? ''))
    return { names: uniqueHeaders(row.map(() => '')), rowsBefore: index, missing: true };
  return { names: uniqueHeaders(trimTail(row)), rowsBefore: index + 1, missing: false };
}

/** HXL tags (`#date`, `#loc`) stand in a second header row: every filled cell begins with `#`. */
export function isHxlRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => /^#[a-z]/i.test(cell));
}

/** Without the empty cells that a trailing separator leaves. */
function trimTail(row: readonly string[]): readonly string[] {
  let end = row.length;
  while (end > 1 && (row[end - 1] ?? '') === '') end--;
  return row.slice(0, end);
}
