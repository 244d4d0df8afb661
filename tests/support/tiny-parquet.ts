/**
 * The smallest Parquet there is: one row group, text columns without nulls, plain and uncompressed.
 * Metadata in Thrift's compact protocol.
 */
export function tinyParquet(columns: Record<string, string[]>): Uint8Array {
  const bytes: number[] = [...ascii('PAR1')];
  const names = Object.keys(columns);
  const count = columns[names[0] ?? '']?.length ?? 0;
  const chunks = names.map((name) => {
    const offset = bytes.length;
    const data = (columns[name] ?? []).flatMap((text) => {
      const encoded = [...new TextEncoder().encode(text)];
      return [encoded.length & 0xff, (encoded.length >> 8) & 0xff, 0, 0, ...encoded];
    });
    // PageHeader: type DATA_PAGE, sizes, DataPageHeader (values, PLAIN, RLE, RLE).
    const page = struct([
      [1, I32, zigzag(0)],
      [2, I32, zigzag(data.length)],
      [3, I32, zigzag(data.length)],
      [
        5,
        STRUCT,
        struct([
          [1, I32, zigzag(count)],
          [2, I32, zigzag(0)],
          [3, I32, zigzag(3)],
          [4, I32, zigzag(3)],
        ]),
      ],
    ]);
    bytes.push(...page, ...data);
    return { name, offset, size: page.length + data.length };
  });
  const total = chunks.reduce((sum, { size }) => sum + size, 0);
  const schema = [
    struct([
      [4, BINARY, binary('schema')],
      [5, I32, zigzag(names.length)],
    ]),
    // BYTE_ARRAY, REQUIRED, UTF8.
    ...names.map((name) =>
      struct([
        [1, I32, zigzag(6)],
        [3, I32, zigzag(0)],
        [4, BINARY, binary(name)],
        [6, I32, zigzag(0)],
      ]),
    ),
  ];
  const groups = chunks.map(({ name, offset, size }) =>
    struct([
      [2, I64, zigzag(offset)],
      [
        3,
        STRUCT,
        struct([
          [1, I32, zigzag(6)],
          [2, LIST, list(I32, [zigzag(0)])],
          [3, LIST, list(BINARY, [binary(name)])],
          [4, I32, zigzag(0)],
          [5, I64, zigzag(count)],
          [6, I64, zigzag(size)],
          [7, I64, zigzag(size)],
          [9, I64, zigzag(offset)],
        ]),
      ],
    ]),
  );
  const metadata = struct([
    [1, I32, zigzag(1)],
    [2, LIST, list(STRUCT, schema)],
    [3, I64, zigzag(count)],
    [
      4,
      LIST,
      list(STRUCT, [
        struct([
          [1, LIST, list(STRUCT, groups)],
          [2, I64, zigzag(total)],
          [3, I64, zigzag(count)],
        ]),
      ]),
    ],
  ]);
  const length = metadata.length;
  bytes.push(...metadata, length & 0xff, (length >> 8) & 0xff, 0, 0, ...ascii('PAR1'));
  return Uint8Array.from(bytes);
}

const I32 = 5;
const I64 = 6;
const BINARY = 8;
const LIST = 9;
const STRUCT = 12;

function struct(fields: [id: number, type: number, value: number[]][]): number[] {
  let before = 0;
  const bytes: number[] = [];
  for (const [id, type, value] of fields) {
    bytes.push(((id - before) << 4) | type, ...value);
    before = id;
  }
  return [...bytes, 0];
}

function list(type: number, items: number[][]): number[] {
  const head =
    items.length < 15 ? [(items.length << 4) | type] : [0xf0 | type, ...varint(items.length)];
  return [...head, ...items.flat()];
}

function binary(text: string): number[] {
  return [...varint(text.length), ...ascii(text)];
}

function zigzag(value: number): number[] {
  return varint(value * 2);
}

function varint(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >> 7)];
}

function ascii(text: string): number[] {
  return Array.from(text, (sign) => sign.charCodeAt(0));
}
