import { wrap, type Remote } from 'comlink';
import type { SealingWorker } from './sealing-worker.ts';

/** Packages are made, sealed and opened in a worker of their own: a passphrase takes a second. */
export class SealingClient {
  readonly remote: Remote<SealingWorker>;
  readonly #worker: Worker;

  constructor() {
    this.#worker = new Worker(new URL('./sealing-worker.ts', import.meta.url), { type: 'module' });
    this.remote = wrap<SealingWorker>(this.#worker);
  }

  dispose(): void {
    this.#worker.terminate();
  }
}
