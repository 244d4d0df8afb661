/** A file's bytes, read in parts: a browser's File, or bytes in memory. */
export interface ByteSource {
  readonly name: string;
  readonly size: number;
  read(from: number, to: number): Promise<Uint8Array>;
}

export function sourceOfBlob(name: string, blob: Blob): ByteSource {
  return {
    name,
    size: blob.size,
    read: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
  };
}

export function sourceOfBytes(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    read: (from, to) => Promise.resolve(bytes.subarray(from, to)),
  };
}

export function readWhole(source: ByteSource): Promise<Uint8Array> {
  return source.read(0, source.size);
}
