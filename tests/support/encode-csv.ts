import type { Table } from '$lib/domain/tables.ts';

/**
 * Rows as UTF-8 CSV without a header, in the table's column order: text always quoted, null never,
 * so that an empty text and a missing one stay apart. In this form datasets were kept by the first
 * version, and ClickHouse is filled.
 */
export function encodeCsv<Row>(table: Table<Row>, rows: readonly Row[]): Uint8Array<ArrayBuffer> {
  const field = (value: string | number | null) =>
    typeof value === 'string'
      ? `"${value.replaceAll('"', '""')}"`
      : Object.is(value, -0)
        ? '-0'
        : String(value ?? '');
  const lines = rows.map((row) => table.columns.map(({ of }) => field(of(row))).join(','));
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
}
