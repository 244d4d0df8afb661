import { BaseMapError, baseMapSchema, type BaseMap, type KeptBaseMap } from '../domain/base-map.ts';
import type { PrivateFolder } from './private-folder.ts';

const manifestFile = 'about.json';
const pieceBytes = 4 << 20;
/** Left free beside a base map, for what is imported later. */
const spareBytes = 20 << 20;

export interface KeepingWatch {
  /** 0 to 1. */
  readonly onprogress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * The base maps kept in this browser: a folder an area, with the file as it was given and, written
 * last, a manifest that names it. So a file that was cut off by a tab that died is none.
 */
export class BaseMapStore {
  readonly #root: PrivateFolder;

  constructor(root: PrivateFolder) {
    this.#root = root;
  }

  /** The whole ones; what a tab that died has left is cleared away. */
  async list(): Promise<KeptBaseMap[]> {
    const kept: KeptBaseMap[] = [];
    for (const name of await this.#root.folderNames()) {
      const found = await this.#read(name);
      if (found) kept.push(found);
      else await this.#tidy(name);
    }
    return kept.sort((a, b) => a.about.keptAt.localeCompare(b.about.keptAt));
  }

  /**
   * Copies a file piece by piece; it takes the place of what the area had once it is whole.
   * @throws BaseMapError (`no-room`, `unreadable`), and AbortError when the signal says so; what the
   *   area had is then still there.
   */
  async keep(file: Blob, about: BaseMap, watch: KeepingWatch = {}): Promise<KeptBaseMap> {
    await makeSureOfRoom(file.size);
    return navigator.locks.request(lockName(folderName(about.area)), async () => {
      const folder = await this.#root.folder(folderName(about.area));
      const name = `${about.keptAt.replace(/\D/g, '')}.pmtiles`;
      try {
        await copy(file, await folder.write(name), watch);
      } catch (error) {
        await folder.remove(name);
        throw toldApart(error, file.size);
      }
      await folder.writeWhole(manifestFile, JSON.stringify({ ...about, file: name }));
      for (const other of await folder.fileNames())
        if (other !== name && other !== manifestFile) await folder.remove(other);
      const kept = await folder.file(name);
      if (!kept) throw new BaseMapError('unreadable');
      return { about, file: kept };
    });
  }

  /** No fault where the area has none. */
  async remove(area: string): Promise<void> {
    const name = folderName(area);
    await navigator.locks.request(lockName(name), async () => {
      // Without its manifest it is gone, whatever happens to the rest.
      await (await this.#root.folder(name)).remove(manifestFile);
      await this.#root.remove(name);
    });
  }

  async #read(name: string): Promise<KeptBaseMap | null> {
    const folder = await this.#root.folder(name);
    try {
      const text = (await (await folder.file(manifestFile))?.text()) ?? 'null';
      const { file: fileName, ...about } = manifestSchema.parse(JSON.parse(text));
      const file = await folder.file(fileName);
      const isWhole = file?.size === about.bytes && folderName(about.area) === name;
      return file && isWhole ? { about, file } : null;
    } catch {
      // No manifest of ours.
      return null;
    }
  }

  /** Left alone when another tab is writing there now, or has just done so. */
  async #tidy(name: string): Promise<void> {
    await navigator.locks.request(lockName(name), { ifAvailable: true }, async (lock) => {
      if (lock && !(await this.#read(name))) await this.#root.remove(name);
    });
  }
}

const manifestSchema = baseMapSchema.extend({
  file: baseMapSchema.shape.fileName.regex(/^\d+\.pmtiles$/),
});

async function makeSureOfRoom(bytes: number): Promise<void> {
  const { quota, usage = 0 } = await navigator.storage.estimate();
  if (quota !== undefined && bytes + spareBytes > quota - usage)
    throw new BaseMapError('no-room', bytes);
}

async function copy(
  file: Blob,
  stream: FileSystemWritableFileStream,
  { onprogress, signal }: KeepingWatch,
): Promise<void> {
  try {
    for (let from = 0; from < file.size; from += pieceBytes) {
      signal?.throwIfAborted();
      await stream.write(file.slice(from, from + pieceBytes));
      onprogress?.(Math.min(1, (from + pieceBytes) / file.size));
    }
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

/** Out of room, the file gone from where it was, or stopped: all are DOMExceptions. */
function toldApart(error: unknown, bytes: number): unknown {
  if (!(error instanceof DOMException) || error.name === 'AbortError') return error;
  const fault = error.name === 'QuotaExceededError' ? 'no-room' : 'unreadable';
  return new BaseMapError(fault, fault === 'no-room' ? bytes : 0, { cause: error });
}

/** An area may be called anything; a folder may not. */
function folderName(area: string): string {
  return `area-${encodeURIComponent(area)}`;
}

function lockName(folder: string): string {
  return `signaalkaart-base-map-${folder}`;
}
