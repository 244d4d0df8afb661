import { proxy, wrap, type Remote } from 'comlink';
import type { Batch, ImportOptions } from './report.ts';
import type { RestOfTable } from './shared-state.ts';
import type { Cut } from './table-source.ts';
import type { OtherReader, PartDone } from './two-readers.ts';

/** Reading less takes less time than a second worker takes to start. */
const leastBytes = 16_000_000;

export function isWorthTwo({ size }: Blob): boolean {
  return size >= leastBytes && navigator.hardwareConcurrency > 1;
}

/** What the worker of the second reader is asked. */
export interface RestWorker {
  /** Where a file can be read by two; null where it cannot. */
  cut(file: File, options: ImportOptions): Promise<Cut | null>;
  /** What a file holds from a cut on, for who reads what is before it. */
  importRest(
    file: File,
    options: ImportOptions,
    cut: Cut,
    onBatch: (batch: Batch) => void | Promise<void>,
    onProgress: (done: PartDone) => void,
  ): Promise<RestOfTable>;
}

/** The second reader of a file, seen from the first; its batches go the way of the first one's. */
export class RestReader implements OtherReader {
  readonly #file: File;
  readonly #options: ImportOptions;
  readonly #store: (batch: Batch) => Promise<void>;
  readonly #worker: Worker;
  readonly #remote: Remote<RestWorker>;

  constructor(file: File, options: ImportOptions, store: (batch: Batch) => Promise<void>) {
    this.#file = file;
    this.#options = options;
    this.#store = store;
    // Of the very script that runs here.
    this.#worker = new Worker(self.location.href, { type: 'module' });
    this.#remote = wrap<RestWorker>(this.#worker);
  }

  cut(): Promise<Cut | null> {
    return this.#remote.cut(this.#file, this.#options);
  }

  read(cut: Cut, onProgress: (done: PartDone) => void): Promise<RestOfTable> {
    const [store, say] = [proxy(this.#store), proxy(onProgress)];
    return this.#remote.importRest(this.#file, this.#options, cut, store, say);
  }

  dispose(): void {
    this.#worker.terminate();
  }
}
