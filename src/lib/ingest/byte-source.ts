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

/** The bytes of a file from one position to another, as a file of their own. */
export function partOf({ name, read }: ByteSource, from: number, to: number): ByteSource {
  return {
    name,
    size: to - from,
    read: (start, end) => read(from + start, Math.min(from + end, to)),
  };
}
