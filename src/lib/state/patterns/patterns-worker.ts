import { wrap, type Remote } from 'comlink';
import type { PatternsWorker } from './worker.ts';

/** The worker of the findings, started when it is first asked for. */
export class WorkerAtHand {
  #worker: Worker | null = null;
  #remote: Remote<PatternsWorker> | null = null;

  get remote(): Remote<PatternsWorker> {
    if (this.#remote) return this.#remote;
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.#remote = wrap<PatternsWorker>(this.#worker);
    return this.#remote;
  }

  /** Null where it was never asked for. */
  get started(): Remote<PatternsWorker> | null {
    return this.#remote;
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#remote = null;
  }
}
