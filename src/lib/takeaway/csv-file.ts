import { safeCell } from '../domain/safe-cell.ts';
import { isPlainNumber, type FigureTable } from './figure-table.ts';

/**
 * A table as a spreadsheet opens it: UTF-8 with a byte order mark, `;` between cells. Cells that
 * begin with = + - @, a tab or a carriage return get an apostrophe before them; a number with a sign
 * in a column of figures is no formula and stays as it is.
 */
export function csvFile({ columns, rows, numeric = [] }: FigureTable): Blob {
  const lines = [
    columns.map(safeCell),
    ...rows.map((row) =>
      row.map((cell, i) =>
        numeric.includes(i) && isPlainNumber(cell) ? quoted(cell) : safeCell(cell),
      ),
    ),
  ];
  const text = lines.map((cells) => `${cells.join(';')}\r\n`).join('');
  return new Blob([`\ufeff${text}`], { type: 'text/csv;charset=utf-8' });
}

function quoted(cell: string): string {
  return /[;"]/.test(cell) ? `"${cell}"` : cell;
}
