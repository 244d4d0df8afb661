import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

export interface TileOf {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly bytes: Uint8Array;
}

export interface Archive {
  readonly tiles: readonly TileOf[];
  readonly bounds: readonly [number, number, number, number];
  readonly metadata: unknown;
  /** 1 vector (default), 2 PNG, 3 JPEG, 4 WebP, 5 AVIF. */
  readonly tileType?: number;
  /** 1 none, 2 gzip (default), 3 Brotli, 4 Zstandard. */
  readonly packing?: number;
  /** Entries of a leaf directory; all stand in the root directory when absent. */
  readonly leafEntries?: number;
}

interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
  readonly run: number;
}

const HEADER_BYTES = 127;

/** A PMTiles file of version 3, by its specification: header, directories, metadata, tiles. */
export function tinyPmtiles({
  tiles,
  bounds,
  metadata,
  tileType = 1,
  packing = 2,
  leafEntries,
}: Archive): Uint8Array<ArrayBuffer> {
  const pack = (bytes: Uint8Array) => (packing === 2 ? gzipSync(bytes) : Buffer.from(bytes));
  const ordered = tiles
    .map(({ z, x, y, bytes }) => ({ id: zxyToTileId(z, x, y), data: pack(bytes) }))
    .sort((a, b) => a.id - b.id);
  let offset = 0;
  const entries = ordered.map(({ id, data }): Entry => {
    offset += data.length;
    return { id, offset: offset - data.length, length: data.length, run: 1 };
  });
  const leaves: Buffer[] = [];
  let root = entries;
  if (leafEntries) {
    let leafOffset = 0;
    root = [];
    for (let from = 0; from < entries.length; from += leafEntries) {
      const part = entries.slice(from, from + leafEntries);
      const leaf = pack(directory(part));
      root.push({ id: part[0]?.id ?? 0, offset: leafOffset, length: leaf.length, run: 0 });
      leafOffset += leaf.length;
      leaves.push(leaf);
    }
  }
  const parts = [
    pack(directory(root)),
    pack(Buffer.from(JSON.stringify(metadata))),
    Buffer.concat(leaves),
    Buffer.concat(ordered.map(({ data }) => data)),
  ];
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles', 'latin1');
  header.writeUInt8(3, 7);
  let at = HEADER_BYTES;
  parts.forEach((part, i) => {
    header.writeBigUInt64LE(BigInt(at), 8 + i * 16);
    header.writeBigUInt64LE(BigInt(part.length), 16 + i * 16);
    at += part.length;
  });
  for (const place of [72, 80, 88]) header.writeBigUInt64LE(BigInt(tiles.length), place);
  const zooms = tiles.map(({ z }) => z);
  const [west, south, east, north] = bounds;
  [1, packing, packing, tileType, Math.min(...zooms), Math.max(...zooms)].forEach((value, i) =>
    header.writeUInt8(value, 96 + i),
  );
  [west, south, east, north].forEach((degrees, i) =>
    header.writeInt32LE(Math.round(degrees * 1e7), 102 + i * 4),
  );
  header.writeUInt8(Math.max(...zooms), 118);
  header.writeInt32LE(Math.round(((west + east) / 2) * 1e7), 119);
  header.writeInt32LE(Math.round(((south + north) / 2) * 1e7), 123);
  return new Uint8Array(Buffer.concat([header, ...parts]));
}

/** A directory as it stands in the file, not yet packed. */
export function directory(entries: readonly Entry[]): Uint8Array {
  const ids = entries.map(({ id }, i) => id - (entries[i - 1]?.id ?? 0));
  const offsets = entries.map(({ offset }, i) => {
    const before = entries[i - 1];
    return before && offset === before.offset + before.length ? 0 : offset + 1;
  });
  const numbers = [
    entries.length,
    ...ids,
    ...entries.map(({ run }) => run),
    ...entries.map(({ length }) => length),
    ...offsets,
  ];
  return Uint8Array.from(numbers.flatMap(varint));
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) | 128);
  }
}
