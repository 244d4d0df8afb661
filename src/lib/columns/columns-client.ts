import { transfer, wrap, type Remote } from 'comlink';
import { readCodedSignals, type ColumnPage, type Dictionaries } from '../engine/coded-signals.ts';
import type { Answering } from '../engine/engine.ts';
import { LinkedColumns } from './linked-columns.ts';
import type { LinkedSettings } from './linked-groupings.ts';
import type { ColumnsWorker } from './worker.ts';

/** The columns of one dataset in a worker of their own, until they are disposed of. */
export class ColumnsClient {
  readonly #worker: Worker;
  readonly #remote: Remote<ColumnsWorker>;
  readonly rows: number;
  readonly linked: LinkedColumns;

  private constructor(
    worker: Worker,
    remote: Remote<ColumnsWorker>,
    rows: number,
    linked: LinkedColumns,
  ) {
    this.#worker = worker;
    this.#remote = remote;
    this.rows = rows;
    this.linked = linked;
  }

  /**
   * Fills the columns from the engine.
   * @throws QueryError
   */
  static async read(engine: Answering, schema: string): Promise<ColumnsClient> {
    const { rows, dictionaries, pages } = await readCodedSignals(engine, schema);
    return ColumnsClient.#filled(async (remote) => {
      await remote.begin(dictionaries, rows);
      for await (const page of pages()) await remote.append(handedOver(page));
      return { rows, dictionaries };
    });
  }

  /** The columns of a file that `pack` gave. @throws Error when it is not whole. */
  static open(file: Blob): Promise<ColumnsClient> {
    return ColumnsClient.#filled((remote) => remote.open(file));
  }

  static async #filled(
    fill: (remote: Remote<ColumnsWorker>) => Promise<{ rows: number; dictionaries: Dictionaries }>,
  ): Promise<ColumnsClient> {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    try {
      const remote = wrap<ColumnsWorker>(worker);
      const { rows, dictionaries } = await fill(remote);
      return new ColumnsClient(worker, remote, rows, new LinkedColumns(remote, dictionaries));
    } catch (error) {
      worker.terminate();
      throw error;
    }
  }

  /** The columns as a file to keep, with what these settings work out of the points. */
  pack(settings: LinkedSettings): Promise<Blob> {
    return this.#remote.packed(settings);
  }

  /** Bytes that the columns take in the worker, and that they would take at their narrowest. */
  memory(): Promise<{ bytes: number; packed: number }> {
    return this.#remote.memory();
  }

  dispose(): void {
    this.#worker.terminate();
  }
}

function handedOver(page: ColumnPage): ColumnPage {
  const columns = Object.values(page) as Float64Array<ArrayBuffer>[];
  return transfer(page, [...new Set(columns.map(({ buffer }) => buffer))]);
}
