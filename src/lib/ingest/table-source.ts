import type { TableName } from '../domain/tables.ts';
import type { FindingCode, RejectReason } from './codes.ts';
import type { Mapping } from './fields.ts';

export interface RowFault {
  readonly reason: RejectReason;
  /** Column of the fault; -1 when it is the row's as a whole. */
  readonly column: number;
  readonly value: string;
}

/** Takes cells into a hash: as text, or as the codes of its characters. */
export interface CellHash {
  add(text: string): unknown;
  /** @param doubled whether a quote is written as two. */
  addCodes(codes: Uint16Array, start: number, end: number, doubled: boolean): unknown;
}

/** One row as it is read; valid only until the next one, its cells cost something only when asked. */
export interface Row {
  readonly line: number;
  readonly width: number;
  /** Set when the row cannot be read as cells; it is then counted and rejected. */
  readonly fault: RowFault | null;
  /** Without surrounding blanks; `''` beyond the last cell. */
  cell(column: number): string;
  /** The cell as a number without cutting it out; NaN for any other notation than `-12.345`. */
  decimal?(column: number): number;
  /** Adds the cells but the last empty ones to a hash, as adding them one by one does. */
  addTo?(hash: CellHash): void;
}

/** One reading of a table, from its first row on. */
export interface RowStream {
  /** Hands the next rows over, some thousands at most; false when none are left. */
  next(take: (row: Row) => void): Promise<boolean>;
  readonly bytesDone: number;
  /** What the reading itself noticed, so far. */
  readonly noticed: ReadonlyMap<FindingCode, number>;
}

export interface TableSource {
  /** The sheet's or inner file's name; empty when the file is the table. */
  readonly name: string;
  /** Unique; a missing or repeated header is given a number. */
  readonly headers: readonly string[];
  /** Known where the format tells it. */
  readonly kind: TableName | null;
  readonly mapping: Mapping | null;
  /** Columns whose times, where they name no zone, are UTC. */
  readonly utc?: readonly string[];
  open(): RowStream;
}

const NOTHING: ReadonlyMap<FindingCode, number> = new Map();

/** A row whose cells are at hand as text. */
export interface PlainRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault?: RowFault | null;
}

/** Rows in memory as a table, a thousand at a time. */
export function tableOfRows(
  table: Omit<TableSource, 'open'>,
  rows: readonly PlainRow[],
  noticed = NOTHING,
): TableSource {
  return {
    ...table,
    open: () => {
      let at = 0;
      return {
        noticed,
        get bytesDone() {
          return at;
        },
        next: (take) => {
          const end = Math.min(rows.length, at + 1000);
          for (; at < end; at++) take(rowOf(rows[at] as PlainRow));
          return Promise.resolve(at < rows.length);
        },
      };
    },
  };
}

function rowOf(row: PlainRow): Row {
  return {
    line: row.line,
    width: row.cells.length,
    fault: row.fault ?? null,
    cell: (column) => row.cells[column]?.trim() ?? '',
  };
}

/** Headers made usable as names: blank ones numbered, repeated ones told apart. */
export function uniqueHeaders(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header, i) => {
    const name = header.trim() || `kolom ${i + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** All rows of a table at once: for small tables that are joined with others. */
export async function readRows(table: TableSource): Promise<PlainRow[]> {
  const rows: PlainRow[] = [];
  const stream = table.open();
  const take = (row: Row) => {
    const cells = Array.from({ length: row.width }, (_, i) => row.cell(i));
    rows.push({ line: row.line, cells, fault: row.fault });
  };
  while (await stream.next(take));
  return rows;
}
