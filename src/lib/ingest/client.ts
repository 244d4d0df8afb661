import { proxy, wrap, type Remote } from 'comlink';
import type { AreaPack } from '../domain/area-pack.ts';
import { FileError } from './file-error.ts';
import type {
  Batch,
  DraftReport,
  ImportOptions,
  ImportReport,
  PersonalHit,
  Probe,
  Progress,
  Rejected,
} from './report.ts';
import type { ReadReports, ReportOptions } from './signalen-reports.ts';
import type { Answer, IngestWorker } from './worker.ts';

export interface ImportHandlers {
  /** Awaited: the worker reads on when the rows are stored. */
  readonly onBatch: (batch: Batch) => void | Promise<void>;
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting rejects the import with an AbortError; batches already given are the caller's to undo. */
  readonly signal?: AbortSignal;
}

/**
 * The readers in their own worker. One import at a time; every method rejects with a FileError
 * (`code`, `detail`) when the file cannot be read, and with an AbortError when aborted.
 */
export class IngestClient {
  #worker: Worker | null = null;
  #remote: Remote<IngestWorker> | null = null;

  /** What the file is and how its columns would be read; cheap, reads the beginning of the file. */
  async probe(file: File, area: AreaPack | null): Promise<Probe> {
    return opened(await this.#open().probe(file, area), file.name);
  }

  /** To be called before the files of a dataset are read: what they share begins anew. */
  async begin(several: boolean): Promise<void> {
    await this.#open().begin(several);
  }

  async importFile(
    file: File,
    options: ImportOptions,
    handlers: ImportHandlers,
  ): Promise<ImportReport> {
    const { onBatch, onProgress } = handlers;
    const answer = await this.#abortable(handlers.signal, (remote) =>
      remote.importFile(file, options, proxy(onBatch), onProgress ? proxy(onProgress) : null),
    );
    return opened(answer, file.name);
  }

  /** The messages of an app group as drafts; store the accepted ones with `encodeRows`. */
  async readDrafts(
    file: File,
    options: ImportOptions,
    handlers: Omit<ImportHandlers, 'onBatch'> = {},
  ): Promise<DraftReport> {
    const { onProgress } = handlers;
    const answer = await this.#abortable(handlers.signal, (remote) =>
      remote.readDrafts(file, options, onProgress ? proxy(onProgress) : null),
    );
    return opened(answer, file.name);
  }

  /** The reports of a Signalen export within an area, for the bridge; nothing of them is stored. */
  async readReports(file: File, options: ReportOptions): Promise<ReadReports> {
    return opened(await this.#open().readReports(file, options), file.name);
  }

  rejectedPage(importId: number, from: number, count: number): Promise<Rejected[]> {
    return this.#open().rejectedPage(importId, from, count);
  }

  personalPage(importId: number, from: number, count: number): Promise<PersonalHit[]> {
    return this.#open().personalPage(importId, from, count);
  }

  /** All rejected rows, as CSV with a byte order mark and `;`, safe to open in a spreadsheet. */
  async rejectedCsv(importId: number): Promise<Blob> {
    const bytes = await this.#open().rejectedCsv(importId);
    return new Blob([bytes], { type: 'text/csv;charset=utf-8' });
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#remote = null;
  }

  #open(): Remote<IngestWorker> {
    if (this.#remote) return this.#remote;
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.#remote = wrap<IngestWorker>(this.#worker);
    return this.#remote;
  }

  /** A worker deep in a file may not hear a message: aborting ends it, the next call starts anew. */
  async #abortable<T>(
    signal: AbortSignal | undefined,
    call: (remote: Remote<IngestWorker>) => Promise<T>,
  ): Promise<T> {
    signal?.throwIfAborted();
    const running = call(this.#open());
    if (!signal) return running;
    let abort: () => void = () => undefined;
    const aborted = new Promise<never>((_, reject) => {
      abort = () => {
        this.dispose();
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', abort, { once: true });
    });
    try {
      return await Promise.race([running, aborted]);
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }
}

function opened<T>({ value, fault }: Answer<T>, fileName: string): T {
  if (value !== null) return value;
  throw new FileError(fileName, fault?.code ?? 'unreadable', fault?.detail);
}
