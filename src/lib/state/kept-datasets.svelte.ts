import { version } from '$app/environment';
import type { Manifest } from '../domain/stored-dataset.ts';
import { tables, type TableName } from '../domain/tables.ts';
import type { Restored } from '../storage/backup.ts';
import { DatasetLibrary } from '../storage/dataset-library.ts';
import type { Lock, LockedLibrary } from '../storage/locked-library.ts';
import { PrivateFolder } from '../storage/private-folder.ts';
import type { Documents } from './documents.svelte.ts';
import { Keeping } from './keeping.svelte.ts';
import type { KeptOpening } from './kept-opening.ts';

/** The datasets kept in this browser, plain or sealed with a passphrase, and what is kept with them. */
export class KeptDatasets {
  stored = $state.raw<readonly Manifest[]>([]);
  /** Sealed with a passphrase; those of them that are open now are `stored` too. */
  locked = $state.raw<readonly Lock[]>([]);
  readonly keeping = new Keeping();
  readonly #documents: Documents;
  #library: DatasetLibrary | null = null;
  /** Fetched where something is locked, and before anything is. */
  #sealed: LockedLibrary | null = null;
  /** Of the locked datasets that are open: in memory alone. */
  readonly #keys = new Map<string, CryptoKey>();

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  /** Finds what is kept; where the browser keeps nothing for us, `keeping` says so. */
  async open(): Promise<void> {
    const [library, locked] = await Promise.all([
      DatasetLibrary.open(),
      PrivateFolder.open('locked'),
    ]);
    this.#library = library;
    if (!library) return this.keeping.refuse();
    const hasLocked = (await locked?.folderNames())?.length;
    await Promise.all([library.tidy(), hasLocked && (await this.#locked())?.tidy()]);
    await this.#list();
  }

  /** Begins to keep a dataset while it is being read. */
  begin(id: string): Promise<void> {
    return this.keeping.begin(this.#library, id);
  }

  add(manifest: Manifest): void {
    this.stored = [...this.stored, manifest];
  }

  /** The rows of a dataset, batch by batch, as the engine takes them. */
  async *batches(manifest: Manifest): AsyncGenerator<[TableName, Uint8Array]> {
    const [library, sealed, key] = [this.#library, this.#sealed, this.#keys.get(manifest.id)];
    if (!library || (key && !sealed))
      throw new RangeError(`nothing is kept here of ${manifest.id}`);
    for (const table of Object.keys(tables) as TableName[])
      for await (const bytes of key && sealed
        ? sealed.batches(manifest, table, key)
        : library.batches(manifest, table))
        yield [table, bytes];
  }

  /** What a dataset is opened by before its rows are read; null where they have to tell all. */
  async opening(manifest: Manifest): Promise<KeptOpening | null> {
    const file = this.#keys.has(manifest.id) ? null : await this.#library?.opening(manifest);
    if (!file) return null;
    const { readOpening } = await import('./kept-opening.ts');
    return readOpening(version, manifest, file);
  }

  /** Keeps what a dataset is opened by; of a locked one nothing may lie here unsealed. */
  async keepOpening(id: string, opening: KeptOpening): Promise<void> {
    const manifest = this.stored.find((one) => one.id === id);
    if (!manifest || !this.#library || this.#keys.has(id)) return;
    const { writeOpening } = await import('./kept-opening.ts');
    try {
      await this.#library.keepOpening(manifest, writeOpening(version, manifest, opening));
    } catch (error) {
      // Out of room, or the browser took the file system away: its rows tell all, as before.
      if (!(error instanceof DOMException)) throw error;
    }
  }

  /** Seals a dataset with its documents; false where it is not kept plainly here. */
  async lock(id: string, key: CryptoKey, wrapped: Uint8Array): Promise<boolean> {
    const manifest = this.stored.find((one) => one.id === id);
    const [library, sealed] = [this.#library, await this.#locked()];
    if (!manifest || !library || !sealed) return false;
    await sealed.add(id, await library.files(manifest), key, wrapped);
    const documents = await this.#documents.store();
    await documents.sealAllOf(id, key);
    await library.remove(id);
    this.locked = await sealed.list();
    return true;
  }

  /** @throws DOMException when the key is another, or what is sealed was altered. */
  async unlock(id: string, key: CryptoKey): Promise<void> {
    if (!this.#sealed) return;
    const manifest = await this.#sealed.manifest(id, key);
    const documents = await this.#documents.store();
    // Locking may have been cut short before the last of them.
    await documents.sealAllOf(id, key);
    this.#keys.set(id, key);
    this.stored = [...this.stored.filter((one) => one.id !== id), manifest];
  }

  /** Forgets the key of a locked dataset. */
  async shut(id: string): Promise<void> {
    this.#forget(id);
    (await this.#documents.store()).useKey(id, null);
  }

  /** Whether a dataset is one that is locked, and open now. */
  isUnlocked(id: string): boolean {
    return this.locked.some((lock) => lock.id === id) && this.stored.some((one) => one.id === id);
  }

  /** Deletes a dataset for good, with its documents. */
  async remove(id: string): Promise<void> {
    const sealed = await this.#locked();
    await this.#library?.remove(id);
    await sealed?.remove(id);
    await this.#documents.removeAllOf(id);
    this.locked = this.locked.filter((lock) => lock.id !== id);
    this.#forget(id);
  }

  /** Deletes what is left when every dataset is deleted: files, and documents of the site's own. */
  async clear(): Promise<void> {
    await this.#library?.removeAll();
    const documents = await this.#documents.store();
    for (const dataset of await documents.datasets()) await this.#documents.removeAllOf(dataset);
  }

  /** Null where this browser keeps nothing. */
  async backUp(): Promise<Blob | null> {
    const [library, sealed] = [this.#library, await this.#locked()];
    if (!library || !sealed) return null;
    const { backUp } = await import('../storage/backup.ts');
    return backUp(library, sealed, await this.#documents.store());
  }

  /** Null where this browser keeps nothing. @throws DataError when the file is no backup. */
  async restore(backup: File): Promise<Restored | null> {
    const [library, sealed] = [this.#library, await this.#locked()];
    if (!library || !sealed) return null;
    const { restore } = await import('../storage/backup.ts');
    const documents = await this.#documents.store();
    const restored = await restore(library, sealed, documents, backup);
    await this.#list();
    return restored;
  }

  async #locked(): Promise<LockedLibrary | null> {
    const { LockedLibrary } = await import('../storage/locked-library.ts');
    this.#sealed ??= await LockedLibrary.open();
    return this.#sealed;
  }

  #forget(id: string): void {
    this.#keys.delete(id);
    this.stored = this.stored.filter((manifest) => manifest.id !== id);
  }

  async #list(): Promise<void> {
    const kept = (await this.#library?.list()) ?? [];
    this.locked = (await this.#sealed?.list()) ?? [];
    // A dataset that stands here sealed as well was being locked when the page went: go on with it.
    const both = kept.filter(({ id }) => this.locked.some((lock) => lock.id === id));
    for (const { id } of both) await this.#library?.remove(id);
    const open = this.stored.filter(({ id }) => this.#keys.has(id));
    this.stored = [...kept.filter((one) => !both.includes(one)), ...open];
  }
}
