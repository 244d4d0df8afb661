import { Inflate } from 'fflate';
import type { ByteSource } from './byte-source.ts';
import { FileError } from './file-error.ts';

const MOST_ENTRIES = 10_000;
/** No inner file of a register is larger unpacked. */
const MOST_BYTES = 1 << 29;
/** What text can be packed to; beyond it, and large, it is a trap. */
const MOST_RATIO = 400;
const RATIO_FROM = 1 << 24;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

export interface ZipEntry {
  /** Path within the archive, with `/`. */
  readonly path: string;
  /** The last part of the path. */
  readonly name: string;
  /** Unpacked bytes, as the archive claims. */
  readonly size: number;
  /** @throws FileError when it is damaged or turns out larger than any export. */
  unpack(): Promise<Uint8Array>;
}

/**
 * The files of a zip, unpacked one by one when asked for. Nothing is believed: sizes are watched while
 * unpacking, and paths that lead out of the archive refuse it as a whole, though nothing here writes
 * to a disk.
 * @throws FileError
 */
export async function openZip(source: ByteSource): Promise<ZipEntry[]> {
  const tail = await source.read(Math.max(0, source.size - 65_557), source.size);
  const view = viewOf(tail);
  const end = findEnd(view);
  if (end < 0) throw new FileError(source.name, 'broken-zip');
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) throw new FileError(source.name, 'zip-bomb', `${count} bestanden`);
  if (offset + length > source.size || length > count * 70_000)
    throw new FileError(source.name, 'broken-zip');
  const directory = viewOf(await source.read(offset, offset + length));
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= directory.byteLength && entries.length < count;) {
    if (directory.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new FileError(source.name, 'broken-zip');
    const header = entryAt(source, directory, at);
    at = header.next;
    if (!isLitter(header.entry.path)) entries.push(header.entry);
  }
  return entries;
}

/** Folders, and what macOS and Windows leave in archives. */
function isLitter(path: string): boolean {
  return path.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|\._)/.test(path);
}

function entryAt(
  source: ByteSource,
  directory: DataView,
  at: number,
): { entry: ZipEntry; next: number } {
  const flags = directory.getUint16(at + 8, true);
  const method = directory.getUint16(at + 10, true);
  const packed = directory.getUint32(at + 20, true);
  const size = directory.getUint32(at + 24, true);
  const nameLength = directory.getUint16(at + 28, true);
  const offset = directory.getUint32(at + 42, true);
  const next =
    at + 46 + nameLength + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
  if (next > directory.byteLength) throw new FileError(source.name, 'broken-zip');
  const nameBytes = new Uint8Array(directory.buffer, directory.byteOffset + at + 46, nameLength);
  const path = new TextDecoder().decode(nameBytes).replaceAll('\\', '/');
  if (/(?:^|\/)\.\.(?:\/|$)|^\/|^[a-z]:|\0/i.test(path))
    throw new FileError(source.name, 'zip-path', path.slice(0, 80));
  const entry: ZipEntry = {
    path,
    name: path.split('/').at(-1) ?? path,
    size,
    unpack: () => {
      if (flags & 1) throw new FileError(source.name, 'protected-file');
      return unpack(source, { offset, packed, size, method, path });
    },
  };
  return { entry, next };
}

interface Place {
  readonly offset: number;
  readonly packed: number;
  readonly size: number;
  readonly method: number;
  readonly path: string;
}

async function unpack(source: ByteSource, place: Place): Promise<Uint8Array> {
  const { offset, packed, size, method } = place;
  if (size > MOST_BYTES) throw new FileError(source.name, 'claims-too-much', inWords(size));
  const head = viewOf(await source.read(offset, offset + 30));
  if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50)
    throw new FileError(source.name, 'broken-zip');
  const start = offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  if (start + packed > source.size) throw new FileError(source.name, 'broken-zip');
  const bytes = await source.read(start, start + packed);
  if (method === 0) return bytes;
  if (method !== 8) throw new FileError(source.name, 'broken-zip', `methode ${method}`);
  return inflate(source.name, bytes);
}

const STEP = 1 << 15;

function inflate(file: string, packed: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  const inflater = new Inflate((part) => {
    size += part.length;
    parts.push(part);
  });
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch (error) {
      throw new FileError(file, 'broken-zip', '', { cause: error });
    }
    const ratio = size / Math.min(packed.length, at + STEP);
    if (size > MOST_BYTES || (size > RATIO_FROM && ratio > MOST_RATIO))
      throw new FileError(file, 'zip-bomb', `meer dan ${inWords(size)}`);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--)
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  return -1;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function inWords(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.round(bytes / 1e6)} MB`;
}
