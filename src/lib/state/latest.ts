/**
 * Runs a task for the latest input only. While one runs, newer inputs replace one another; the last
 * of them runs next. So a drag keeps drawing, at the pace the task allows, and ends on its end.
 */
export class Latest<Input> {
  readonly #task: (input: Input) => Promise<void>;
  #waiting: { input: Input } | null = null;
  #running: Promise<void> | null = null;

  constructor(task: (input: Input) => Promise<void>) {
    this.#task = task;
  }

  /** Resolves when no newer input waits. */
  run(input: Input): Promise<void> {
    this.#waiting = { input };
    this.#running ??= this.#work();
    return this.#running;
  }

  async #work(): Promise<void> {
    try {
      while (this.#waiting) {
        const { input } = this.#waiting;
        this.#waiting = null;
        await this.#task(input);
      }
    } finally {
      this.#running = null;
    }
  }
}
