import type { Manifest } from '../domain/stored-dataset.ts';
import { tables, type TableName } from '../domain/tables.ts';
import type { PrivateFolder } from './private-folder.ts';

export const manifestFile = 'manifest.json';
/** What makes a dataset open quickly: worked out of its rows, and worked out again where it is not there. */
export const openingFile = 'opening.bin';

/** Where the rows of a table lie, by the form in which the dataset was kept. */
export function rowsFile(table: TableName, version: Manifest['version']): string {
  return `${tables[table].name}.${version === 1 ? 'csv' : 'arrow'}`;
}

/** Held while a dataset is being written, so that no other tab takes its folder for left behind. */
export function writingLock(id: string): string {
  return `signaalkaart-writing-${id}`;
}

/** A dataset on its way into the library: there is nothing of it until `commit`. */
export class DatasetWriter {
  readonly #root: PrivateFolder;
  readonly #folder: PrivateFolder;
  readonly #id: string;
  readonly #version: Manifest['version'];
  readonly #letGo: () => void;
  readonly #streams = new Map<TableName, FileSystemWritableFileStream>();
  readonly #batches: Partial<Record<TableName, number[]>> = {};
  #sources = 0;

  private constructor(
    root: PrivateFolder,
    folder: PrivateFolder,
    id: string,
    version: Manifest['version'],
    letGo: () => void,
  ) {
    this.#root = root;
    this.#folder = folder;
    this.#id = id;
    this.#version = version;
    this.#letGo = letGo;
  }

  /** @param version another than the newest only for rows that come from a backup in that form. */
  static async begin(
    root: PrivateFolder,
    id: string,
    version: Manifest['version'] = 2,
  ): Promise<DatasetWriter> {
    const letGo = await holdLock(writingLock(id));
    try {
      return new DatasetWriter(root, await root.folder(id), id, version, letGo);
    } catch (error) {
      letGo();
      throw error;
    }
  }

  /** Keeps a copy of the file itself, to show later where the rows came from. */
  async addSource(file: File): Promise<void> {
    await this.#folder.writeWhole(`source-${this.#sources++}`, file);
  }

  /** Rows as `encodeRows` gives them. The bytes are written when this resolves. */
  async append(table: TableName, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    let stream = this.#streams.get(table);
    if (!stream) {
      stream = await this.#folder.write(rowsFile(table, this.#version));
      this.#streams.set(table, stream);
    }
    await stream.write(bytes);
    (this.#batches[table] ??= []).push(bytes.byteLength);
  }

  async commit(described: Pick<Manifest, 'name' | 'area' | 'sources'>): Promise<Manifest> {
    try {
      for (const stream of this.#streams.values()) await stream.close();
      const manifest: Manifest = {
        format: 'signaalkaart-dataset',
        version: this.#version,
        id: this.#id,
        savedAt: new Date().toISOString(),
        batches: this.#batches,
        ...described,
      };
      await this.#folder.writeWhole(manifestFile, JSON.stringify(manifest));
      return manifest;
    } finally {
      this.#letGo();
    }
  }

  async discard(): Promise<void> {
    try {
      for (const stream of this.#streams.values()) await stream.abort().catch(() => undefined);
      await this.#root.remove(this.#id);
    } finally {
      this.#letGo();
    }
  }
}

/** Resolves once the lock is held; the function it gives lets go of it. */
function holdLock(name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    navigator.locks.request(name, () => new Promise<void>((letGo) => resolve(letGo))).catch(reject);
  });
}
