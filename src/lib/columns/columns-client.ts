import { transfer, wrap, type Remote } from 'comlink';
import { readCodedSignals, type ColumnPage } from '../engine/coded-signals.ts';
import type { Engine } from '../engine/engine.ts';
import { LinkedColumns } from './linked-columns.ts';
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
  static async read(engine: Engine, schema: string): Promise<ColumnsClient> {
    const { rows, dictionaries, pages } = await readCodedSignals(engine, schema);
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    try {
      const remote = wrap<ColumnsWorker>(worker);
      await remote.begin(dictionaries, rows);
      for await (const page of pages()) await remote.append(handedOver(page));
      return new ColumnsClient(worker, remote, rows, new LinkedColumns(remote, dictionaries));
    } catch (error) {
      worker.terminate();
      throw error;
    }
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
