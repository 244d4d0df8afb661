import { wrap, type Remote } from 'comlink';
import type { PatternsWorker } from './worker.ts';

/** The worker of the findings, started when it is first asked for. */
export class WorkerAtHand {
  #worker: Worker | null = null;
  #remote: Remote<PatternsWorker> | null = null;
  #death: Promise<never> | null = null;

  get remote(): Remote<PatternsWorker> {
    if (this.#remote) return this.#remote;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    this.#death = deathOf(worker);
    this.#remote = wrap<PatternsWorker>(worker);
    return this.#remote;
  }

  /** Null where it was never asked for. */
  get started(): Remote<PatternsWorker> | null {
    return this.#remote;
  }

  /**
   * What is asked of the worker.
   * @throws Error when the worker did not start or has died: it would never answer.
   */
  ask<Answer>(question: (remote: Remote<PatternsWorker>) => Promise<Answer>): Promise<Answer> {
    const asked = question(this.remote);
    return this.#death ? Promise.race([asked, this.#death]) : asked;
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#remote = null;
    this.#death = null;
  }
}

function deathOf(worker: Worker): Promise<never> {
  const death = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(`the worker of the findings died: ${message || 'it did not start'}`)),
    );
  });
  // Nobody may be waiting when it happens; who asks later is told.
  death.catch(() => undefined);
  return death;
}
