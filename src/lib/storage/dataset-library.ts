import { manifestSchema, type Manifest } from '../domain/stored-dataset.ts';
import type { TableName } from '../domain/tables.ts';
import {
  DatasetWriter,
  manifestFile,
  openingFile,
  rowsFile,
  writingLock,
} from './dataset-writer.ts';
import { PrivateFolder } from './private-folder.ts';

/**
 * The datasets kept in this browser. A dataset is a folder that is whole once its manifest stands in
 * it, and never changes after that; so any number of tabs may read, and a tab that dies while it
 * writes leaves a folder without a manifest, which the next one clears away.
 */
export class DatasetLibrary {
  readonly #root: PrivateFolder;

  constructor(root: PrivateFolder) {
    this.#root = root;
  }

  /** Null where the browser keeps no files for us, as in some private windows. */
  static async open(): Promise<DatasetLibrary | null> {
    const root = await PrivateFolder.open('datasets');
    return root && new DatasetLibrary(root);
  }

  /** Whole datasets, oldest first. */
  async list(): Promise<Manifest[]> {
    const names = await this.#root.folderNames();
    const manifests = await Promise.all(names.map((name) => this.#manifest(name)));
    return manifests
      .filter((manifest) => manifest !== null)
      .sort((a, b) => a.savedAt.localeCompare(b.savedAt));
  }

  async begin(id: string, version?: Manifest['version']): Promise<DatasetWriter> {
    return DatasetWriter.begin(this.#root, id, version);
  }

  /** The rows of a table, batch by batch as they were encoded. */
  async *batches({ id, version, batches }: Manifest, table: TableName): AsyncGenerator<Uint8Array> {
    const lengths = batches[table] ?? [];
    const name = rowsFile(table, version);
    const file = await (await this.#root.folder(id)).file(name);
    let from = 0;
    for (const length of lengths) {
      const part = file?.slice(from, from + length);
      if (part?.size !== length) throw new RangeError(`${id}: ${name} is cut short`);
      yield new Uint8Array(await part.arrayBuffer());
      from += length;
    }
  }

  /** The files of a dataset by name, as they lie here; for a backup. */
  async files({ id, version, sources, batches }: Manifest): Promise<Map<string, File>> {
    const folder = await this.#root.folder(id);
    const names = [
      ...Object.keys(batches).map((table) => rowsFile(table as TableName, version)),
      ...sources.map((_, index) => `source-${index}`),
      manifestFile,
    ];
    const files = new Map<string, File>();
    for (const name of names) {
      const file = await folder.file(name);
      if (file) files.set(name, file);
    }
    return files;
  }

  /** What was kept beside a dataset to open it by; null where nothing was. */
  async opening({ id }: Manifest): Promise<File | null> {
    return (await this.#root.folder(id)).file(openingFile);
  }

  /** Keeps what a dataset is opened by beside it, as long as it is here itself. */
  async keepOpening({ id }: Manifest, opening: Blob): Promise<void> {
    await navigator.locks.request(writingLock(id), async () => {
      const folder = await this.#root.folder(id);
      if (await folder.file(manifestFile)) await folder.writeWhole(openingFile, opening);
      else await this.#root.remove(id);
    });
  }

  async remove(id: string): Promise<void> {
    await navigator.locks.request(writingLock(id), async () => {
      const folder = await this.#root.folder(id);
      // Without its manifest it is gone, whatever happens to the rest.
      await folder.remove(manifestFile);
      await this.#root.remove(id);
    });
  }

  async removeAll(): Promise<void> {
    for (const name of await this.#root.folderNames()) await this.remove(name);
  }

  /** Clears away what a tab that died has left; what another tab is writing now is left alone. */
  async tidy(): Promise<void> {
    for (const name of await this.#root.folderNames()) {
      await navigator.locks.request(writingLock(name), { ifAvailable: true }, async (lock) => {
        if (lock && !(await this.#manifest(name))) await this.#root.remove(name);
      });
    }
  }

  async #manifest(name: string): Promise<Manifest | null> {
    const file = await (await this.#root.folder(name)).file(manifestFile);
    if (!file) return null;
    try {
      const checked = manifestSchema.safeParse(JSON.parse(await file.text()));
      return checked.success && checked.data.id === name ? checked.data : null;
    } catch {
      // Not JSON: no manifest of ours.
      return null;
    }
  }
}
