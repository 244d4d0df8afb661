import { z } from 'zod';
import { slugSchema } from '../domain/signal.ts';
import { manifestSchema, type Manifest } from '../domain/stored-dataset.ts';
import type { TableName } from '../domain/tables.ts';
import { manifestFile, rowsFile, writingLock } from './dataset-writer.ts';
import { PrivateFolder } from './private-folder.ts';
import { openBlob, sealBlob } from './sealed-bytes.ts';

/** Written last: without it there is no locked dataset. */
export const lockFile = 'lock.json';

const lockSchema = z.object({
  format: z.literal('signaalkaart-lock'),
  version: z.literal(1),
  id: slugSchema,
  lockedAt: z.iso.datetime(),
  /** The dataset's key in a file of the age format, which its passphrase opens; base64. */
  key: z.base64(),
});
export type Lock = z.infer<typeof lockSchema>;

/** Datasets that stand here sealed: all that can be seen of one is that it is there, and since when. */
export class LockedLibrary {
  readonly #root: PrivateFolder;

  constructor(root: PrivateFolder) {
    this.#root = root;
  }

  /** Null where the browser keeps no files for us. */
  static async open(): Promise<LockedLibrary | null> {
    const root = await PrivateFolder.open('locked');
    return root && new LockedLibrary(root);
  }

  async list(): Promise<Lock[]> {
    const locks = await Promise.all((await this.#root.folderNames()).map((id) => this.#lock(id)));
    return locks
      .filter((lock) => lock !== null)
      .sort((a, b) => a.lockedAt.localeCompare(b.lockedAt));
  }

  /** Seals the files of a dataset under their names; whole once this has resolved. */
  async add(
    id: string,
    files: ReadonlyMap<string, Blob>,
    key: CryptoKey,
    wrapped: Uint8Array,
  ): Promise<void> {
    await navigator.locks.request(writingLock(id), () => this.#seal(id, files, key, wrapped));
  }

  async #seal(
    id: string,
    files: ReadonlyMap<string, Blob>,
    key: CryptoKey,
    wrapped: Uint8Array,
  ): Promise<void> {
    await this.#root.remove(id);
    const folder = await this.#root.folder(id);
    for (const [name, file] of files)
      await folder.writeWhole(`${name}.sealed`, await sealBlob(key, file, `${id}/${name}`));
    const lock: Lock = {
      format: 'signaalkaart-lock',
      version: 1,
      id,
      lockedAt: new Date().toISOString(),
      key: btoa(String.fromCharCode(...wrapped)),
    };
    await folder.writeWhole(lockFile, JSON.stringify(lock));
  }

  /** @throws DOMException when the key is another or the file was altered; ZodError when it is no manifest. */
  async manifest(id: string, key: CryptoKey): Promise<Manifest> {
    const file = await this.#opened(id, manifestFile, key);
    return manifestSchema.parse(JSON.parse(await file.text()));
  }

  /** The rows of a table, batch by batch as they were encoded. */
  async *batches(
    { id, version, batches }: Manifest,
    table: TableName,
    key: CryptoKey,
  ): AsyncGenerator<Uint8Array> {
    const lengths = batches[table];
    if (!lengths) return;
    const name = rowsFile(table, version);
    const file = await this.#opened(id, name, key);
    let from = 0;
    for (const length of lengths) {
      const part = file.slice(from, from + length);
      if (part.size !== length) throw new RangeError(`${id}: ${name} is cut short`);
      yield new Uint8Array(await part.arrayBuffer());
      from += length;
    }
  }

  /** As they lie here; for a backup. */
  async files(id: string): Promise<Map<string, File>> {
    const folder = await this.#root.folder(id);
    const files = new Map<string, File>();
    for (const name of await folder.fileNames()) {
      const file = await folder.file(name);
      if (file) files.set(name, file);
    }
    return files;
  }

  async restore(id: string, files: ReadonlyMap<string, Blob>): Promise<void> {
    const folder = await this.#root.folder(id);
    for (const [name, file] of files)
      if (/^[\w-]+(\.\w+)*\.sealed$/.test(name)) await folder.writeWhole(name, file);
    const lock = files.get(lockFile);
    if (lock) await folder.writeWhole(lockFile, lock);
  }

  async remove(id: string): Promise<void> {
    await this.#root.remove(id);
  }

  /** Clears away what a tab that died has left half sealed; its dataset still stands where it was. */
  async tidy(): Promise<void> {
    for (const id of await this.#root.folderNames())
      await navigator.locks.request(writingLock(id), { ifAvailable: true }, async (lock) => {
        if (lock && !(await this.#lock(id))) await this.#root.remove(id);
      });
  }

  async #opened(id: string, name: string, key: CryptoKey): Promise<Blob> {
    const file = await (await this.#root.folder(id)).file(`${name}.sealed`);
    if (!file) throw new DOMException(`${id}: ${name} is not there`, 'NotFoundError');
    return openBlob(key, file, `${id}/${name}`);
  }

  async #lock(id: string): Promise<Lock | null> {
    const file = await (await this.#root.folder(id)).file(lockFile);
    if (!file) return null;
    try {
      const checked = lockSchema.safeParse(JSON.parse(await file.text()));
      return checked.success && checked.data.id === id ? checked.data : null;
    } catch {
      // Not JSON: no lock of ours.
      return null;
    }
  }
}
