import { Compression, readVarint } from 'pmtiles';

/** No tile or directory of a true map comes near; a file made to fill the memory does. */
const mostBytes = 24 << 20;
/** An entry of a directory takes four numbers of at least a byte each. */
const leastEntryBytes = 4;

/**
 * The bytes of a tile, of a directory or of the metadata as they were before they were packed.
 * @throws RangeError when they are more than any true map has; TypeError when they are no gzip.
 */
export async function unpack(packed: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> {
  if (compression !== Compression.Gzip) return packed;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = unpacked.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    size += part.value.byteLength;
    if (size > mostBytes) {
      await reader.cancel();
      throw new RangeError(`more than ${mostBytes} bytes in one part`);
    }
  }
  return new Blob(parts).arrayBuffer();
}

/**
 * A directory, unpacked, that holds as many entries as it says: the reader behind this one would
 * make as many as are promised.
 * @throws as `unpack`; RangeError when it holds fewer, or none.
 */
export async function unpackDirectory(
  packed: ArrayBuffer,
  compression: Compression,
): Promise<ArrayBuffer> {
  const directory = await unpack(packed, compression);
  const bytes = new Uint8Array(directory);
  const position = { buf: bytes, pos: 0 };
  const entries = bytes.length > 0 ? readVarint(position) : 0;
  if (entries < 1 || entries * leastEntryBytes > bytes.length - position.pos)
    throw new RangeError(`a directory of ${bytes.length} bytes cannot hold ${entries} entries`);
  return directory;
}
