import { FlatBuffer, type Slot } from './flat-buffer.ts';

/** The types of Arrow that our columns have, under their numbers in `Schema.fbs`. */
export type ArrowType =
  | { readonly name: 'null' | 'utf8' | 'float64' | 'date32' | 'timestamp' }
  | { readonly name: 'int'; readonly bits: 8 | 16 | 32 | 64 };

/** Texts of which a column holds positions. */
export interface ArrowDictionary {
  readonly length: number;
  readonly buffers: readonly Uint8Array[];
}

/** One column of a batch: its buffers in the order of the format, an empty one where all is known. */
export interface ArrowColumn {
  readonly name: string;
  /** Of its values, or of their positions where it has a dictionary. */
  readonly type: ArrowType;
  readonly nulls: number;
  readonly buffers: readonly Uint8Array[];
  readonly dictionary?: ArrowDictionary;
}

const schemaHeader = 1;
const dictionaryHeader = 2;
const batchHeader = 3;

/**
 * One batch of rows as an Arrow IPC stream (arrow.apache.org/docs/format/Columnar.html, version 5):
 * schema, dictionaries, batch, end. Timestamps are microseconds of a wall clock without a zone.
 */
export function arrowStream(
  columns: readonly ArrowColumn[],
  rows: number,
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = message(schemaHeader, schemaTable(columns), []);
  columns.forEach(({ dictionary }, id) => {
    if (!dictionary) return;
    const { length, buffers } = dictionary;
    const batch = batchTable([[length, 0]], buffers, length);
    const slots: Slot[] = [long(id), { after: (to) => to.table(batch) }, null];
    parts.push(...message(dictionaryHeader, slots, buffers));
  });
  const buffers = columns.flatMap((column) => column.buffers);
  const nodes = columns.map(({ nulls }) => [rows, nulls] as const);
  parts.push(...message(batchHeader, batchTable(nodes, buffers, rows), buffers));
  parts.push(Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0));
  return joined(parts);
}

/** Whether bytes are such a stream: no text begins so. */
export function isArrowStream(bytes: Uint8Array): boolean {
  return bytes.length > 8 && bytes.subarray(0, 4).every((byte) => byte === 255);
}

function message(
  header: number,
  slots: readonly Slot[],
  body: readonly Uint8Array[],
): Uint8Array[] {
  const bodyBytes = body.reduce((sum, { length }) => sum + padded(length), 0);
  const metadata = FlatBuffer.of([
    { bytes: 2, value: 4 },
    { bytes: 1, value: header },
    { after: (to) => to.table(slots) },
    long(bodyBytes),
  ]);
  const prefix = new DataView(new ArrayBuffer(8));
  prefix.setInt32(0, -1, true);
  prefix.setInt32(4, padded(metadata.length), true);
  return [new Uint8Array(prefix.buffer), ...[metadata, ...body].flatMap(withPadding)];
}

function schemaTable(columns: readonly ArrowColumn[]): Slot[] {
  const fields = columns.map((column, id) => (to: FlatBuffer) => to.table(fieldTable(column, id)));
  return [{ bytes: 2, value: 0 }, { after: (to) => to.vector(fields) }];
}

function fieldTable({ name, type, dictionary }: ArrowColumn, id: number): Slot[] {
  const told = dictionary ? ({ name: 'utf8' } as const) : type;
  const coding: Slot = dictionary
    ? {
        after: (to) =>
          to.table([
            long(id),
            { after: (own) => own.table(typeTable(type)) },
            { bytes: 1, value: 0 },
          ]),
      }
    : null;
  return [
    { after: (to) => to.text(name) },
    { bytes: 1, value: 1 },
    { bytes: 1, value: typeNumbers[told.name] },
    { after: (to) => to.table(typeTable(told)) },
    coding,
    { after: (to) => to.vector([]) },
  ];
}

const typeNumbers = { null: 1, int: 2, float64: 3, utf8: 5, date32: 8, timestamp: 10 } as const;

function typeTable(type: ArrowType): Slot[] {
  switch (type.name) {
    case 'int':
      return [
        { bytes: 4, value: type.bits },
        { bytes: 1, value: 1 },
      ];
    case 'float64':
      return [{ bytes: 2, value: 2 }];
    case 'date32':
      return [{ bytes: 2, value: 0 }];
    case 'timestamp':
      return [{ bytes: 2, value: 2 }];
    default:
      return [];
  }
}

function batchTable(
  nodes: readonly (readonly [length: number, nulls: number])[],
  buffers: readonly Uint8Array[],
  rows: number,
): Slot[] {
  let from = 0;
  const places = buffers.map(({ length }) => {
    const place = [from, length] as const;
    from += padded(length);
    return place;
  });
  return [long(rows), { after: (to) => to.pairs(nodes) }, { after: (to) => to.pairs(places) }];
}

function long(value: number): Slot {
  return { bytes: 8, value };
}

function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}

function withPadding(bytes: Uint8Array): Uint8Array[] {
  const missing = padded(bytes.length) - bytes.length;
  return missing === 0 ? [bytes] : [bytes, new Uint8Array(missing)];
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
