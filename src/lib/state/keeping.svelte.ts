import type { Manifest, SourceRecord } from '../domain/stored-dataset.ts';
import type { TableName } from '../domain/tables.ts';
import { Turns } from '../engine/turns.ts';
import type { DatasetLibrary } from '../storage/dataset-library.ts';
import type { DatasetWriter } from '../storage/dataset-writer.ts';
import type { Described } from './open-dataset.ts';

/** `memory`: the browser keeps nothing for us; `full`: it had no room for the last dataset. */
export type KeepingState = 'kept' | 'memory' | 'full';

/**
 * Writes an import into the library while it is being read. Failing to keep is not failing to
 * import: when there is no room the import goes on in memory, and the page says so.
 */
export class Keeping {
  state = $state<KeepingState>('kept');
  #writer: DatasetWriter | null = null;
  /** Batches come while others are being written: one behind the other, as they came. */
  readonly #turns = new Turns();

  refuse(): void {
    this.state = 'memory';
  }

  async begin(library: DatasetLibrary | null, id: string): Promise<void> {
    await this.#try(async () => {
      this.#writer = library && (await library.begin(id));
    });
  }

  async append(table: TableName, bytes: Uint8Array): Promise<void> {
    await this.#turns.take(() =>
      this.#try(() => this.#writer?.append(table, bytes as Uint8Array<ArrayBuffer>)),
    );
  }

  /** Keeps copies of the files themselves, to show later where the rows came from. */
  async copy(files: readonly File[]): Promise<void> {
    await this.#try(async () => {
      for (const file of files) await this.#writer?.addSource(file);
    });
  }

  /** Null when it could not be kept. */
  async commit(
    { name, area }: Pick<Described, 'name' | 'area'>,
    sources: readonly SourceRecord[],
  ): Promise<Manifest | null> {
    let manifest: Manifest | null = null;
    await this.#try(async () => {
      const writer = this.#writer;
      if (!writer) return;
      manifest = await writer.commit({ name, area, sources: [...sources] });
      this.state = 'kept';
    });
    this.#writer = null;
    return manifest;
  }

  async discard(): Promise<void> {
    const writer = this.#writer;
    this.#writer = null;
    await writer?.discard();
  }

  async #try(task: () => Promise<unknown> | undefined): Promise<void> {
    try {
      await task();
    } catch (error) {
      // Out of room, or the browser took the file system away: both are DOMExceptions.
      if (!(error instanceof DOMException)) throw error;
      this.state = error.name === 'QuotaExceededError' ? 'full' : 'memory';
      await this.discard().catch(() => undefined);
    }
  }
}
