import { BatchEncoder, tables, type DatasetRows, type TableName } from '../domain/tables.ts';
import type { RowSorter, AnyRecord } from './row-sorter.ts';
import type { RowStream } from './table-source.ts';

const BATCH_ROWS = 20_000;

/** What becomes of accepted rows; each call is awaited before reading on. */
export type RowSink =
  | { onRows<T extends TableName>(table: T, rows: DatasetRows[T]): void | Promise<void> }
  /** Rows in columns, as `encodeRows` gives them: no record outlives its row. */
  | { onEncoded(table: TableName, rows: number, bytes: Uint8Array): void | Promise<void> };

/** Reads a stream to its end. @param onChunk is called after each chunk of it. */
export async function readTable(
  stream: RowStream,
  sorter: RowSorter,
  accepted: Accepted,
  onChunk: () => void,
): Promise<void> {
  for (let more = true; more;) {
    more = await stream.next((row) => {
      sorter.take(row);
    });
    if (accepted.waiting() >= BATCH_ROWS || !more) await accepted.hand();
    onChunk();
  }
}

export interface Accepted {
  readonly take: (record: AnyRecord) => void;
  readonly waiting: () => number;
  readonly hand: () => Promise<void>;
}

/** Collects the accepted rows of a table in the form that the sink takes. */
export function acceptedBy(sink: RowSink, kind: TableName): Accepted {
  if ('onEncoded' in sink) {
    const encoder = new BatchEncoder<never>(tables[kind]);
    return {
      take: (record) => encoder.add(record as never),
      waiting: () => encoder.rows,
      hand: async () => {
        if (encoder.rows > 0) await sink.onEncoded(kind, encoder.rows, encoder.finish());
      },
    };
  }
  let waiting: AnyRecord[] = [];
  return {
    take: (record) => waiting.push(record),
    waiting: () => waiting.length,
    hand: async () => {
      const rows = waiting;
      waiting = [];
      for (let from = 0; from < rows.length; from += BATCH_ROWS)
        await sink.onRows(kind, rows.slice(from, from + BATCH_ROWS) as DatasetRows[TableName]);
    },
  };
}
