import { proxy, wrap, type Remote } from 'comlink';
import { FileError } from '../../ingest/file-error.ts';
import type { Draft, ImportOptions, PersonalHit, Progress } from '../../ingest/report.ts';
import type { DraftChange } from './draft-change.ts';
import type { Decided, ReadDrafts } from './draft-desk.ts';
import type { DraftWorker } from './draft-worker.ts';

/** The desk of drafts in its own worker: an export of years stays there, the page holds a screenful. */
export class DraftClient {
  readonly #worker: Worker;
  readonly #remote: Remote<DraftWorker>;

  constructor() {
    this.#worker = new Worker(new URL('./draft-worker.ts', import.meta.url), { type: 'module' });
    this.#remote = wrap<DraftWorker>(this.#worker);
  }

  /** @throws FileError when the file cannot be read; the reason of `signal` when aborted. */
  async read(
    file: File,
    options: ImportOptions,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<ReadDrafts> {
    signal.throwIfAborted();
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    const reading = this.#remote.read(file, options, proxy(onProgress));
    const { value, fault } = await Promise.race([reading, aborted]);
    if (value) return value;
    throw new FileError(file.name, fault?.code ?? 'unreadable', fault?.detail);
  }

  /** The drafts as a file of text, to go on with after a reload; empty before one has been read. */
  kept(): Promise<Blob> {
    return this.#remote.kept();
  }

  /** Rejects when the file is none of `kept`. */
  restore(kept: Blob): Promise<ReadDrafts> {
    return this.#remote.restore(kept);
  }

  keptDecisions(verdicts: Uint8Array, changes: ReadonlyMap<number, DraftChange>): Promise<string> {
    return this.#remote.keptDecisions(verdicts, changes);
  }

  decided(text: string): Promise<Decided> {
    return this.#remote.decided(text);
  }

  page(indices: readonly number[]): Promise<Draft[]> {
    return this.#remote.page(indices);
  }

  personalPage(from: number, count: number): Promise<PersonalHit[]> {
    return this.#remote.personalPage(from, count);
  }

  rows(
    indices: Int32Array,
    changes: ReadonlyMap<number, DraftChange>,
  ): Promise<Uint8Array<ArrayBuffer>> {
    return this.#remote.rows(indices, changes);
  }

  /** Ends the worker, in the middle of a file as well. */
  dispose(): void {
    this.#worker.terminate();
  }
}
