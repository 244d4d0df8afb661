import {
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
  type FileMetaData,
} from 'hyparquet';
import type { ByteSource } from './byte-source.ts';
import { FileError } from './file-error.ts';
import { isRecord, textOf, type Json } from './json-records.ts';
import type { Row, RowStream, TableSource } from './table-source.ts';
import { uniqueHeaders } from './table-source.ts';

const ROWS_AT_A_TIME = 10_000;

/** A Parquet file as a table, read some thousand rows at a time. @throws FileError */
export async function openParquet(source: ByteSource): Promise<TableSource> {
  const file = bufferOf(source);
  let metadata: FileMetaData;
  try {
    metadata = await parquetMetadataAsync(file);
  } catch (error) {
    throw new FileError(source.name, 'broken-parquet', '', { cause: error });
  }
  const names = parquetSchema(metadata).children.map(({ element }) => element.name);
  const count = Number(metadata.num_rows);
  if (count === 0) throw new FileError(source.name, 'header-only', String(names.length));
  const open = (): RowStream => {
    let at = 0;
    return {
      noticed: new Map(),
      get bytesDone() {
        return Math.round((at / count) * source.size);
      },
      next: async (take) => {
        const end = Math.min(count, at + ROWS_AT_A_TIME);
        const rows = await readRange(source.name, file, metadata, at, end);
        rows.forEach((row, i) => {
          take(rowOf(row, names, at + i + 1));
        });
        at = end;
        return at < count;
      },
    };
  };
  return { name: '', headers: uniqueHeaders(names), kind: null, mapping: null, open };
}

async function readRange(
  name: string,
  file: ReturnType<typeof bufferOf>,
  metadata: FileMetaData,
  rowStart: number,
  rowEnd: number,
): Promise<Record<string, unknown>[]> {
  try {
    return await parquetReadObjects({ file, metadata, rowStart, rowEnd });
  } catch (error) {
    throw new FileError(name, 'broken-parquet', '', { cause: error });
  }
}

function bufferOf(source: ByteSource) {
  return {
    byteLength: source.size,
    slice: async (start: number, end = source.size): Promise<ArrayBuffer> => {
      const bytes = await source.read(start, end);
      return new Uint8Array(bytes).buffer;
    },
  };
}

function rowOf(row: Record<string, unknown>, names: readonly string[], line: number): Row {
  return {
    line,
    width: names.length,
    fault: null,
    cell: (column) => cellText(row[names[column] ?? '']),
  };
}

/** Timestamps of Parquet are instants where they carry UTC; dates come as midnight. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return '';
    return value
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace(/\.\d+Z$/, '');
  }
  if (typeof value === 'bigint') return String(value);
  const json = value as Json;
  return isRecord(json) || Array.isArray(json) ? JSON.stringify(json) : textOf(json).trim();
}
