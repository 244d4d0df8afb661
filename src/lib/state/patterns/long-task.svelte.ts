/** A calculation of seconds to minutes, with how far it is and a way to stop it. */
export class LongTask<Result> {
  status = $state<'idle' | 'running' | 'done' | 'failed'>('idle');
  /** From 0 to 1. */
  progress = $state(0);
  result = $state.raw<Result | null>(null);
  #run = 0;

  readonly #start: (onProgress: (share: number) => void) => Promise<Result>;
  readonly #stop: () => void;

  constructor(start: (onProgress: (share: number) => void) => Promise<Result>, stop: () => void) {
    this.#start = start;
    this.#stop = stop;
  }

  async run(): Promise<void> {
    const run = ++this.#run;
    this.status = 'running';
    this.progress = 0;
    try {
      const result = await this.#start((share) => {
        if (run === this.#run) this.progress = share;
      });
      if (run !== this.#run) return;
      this.result = result;
      this.status = 'done';
    } catch {
      // A run that was stopped ends here too, but is not the newest any more.
      if (run === this.#run) this.status = 'failed';
    }
  }

  /** Stops a run and forgets what it was about to say. */
  stop(): void {
    if (this.status === 'running') this.#stop();
    this.#run++;
    this.status = this.result === null ? 'idle' : 'done';
  }

  /** What it said no longer holds. */
  reset(): void {
    this.result = null;
    this.stop();
  }
}
