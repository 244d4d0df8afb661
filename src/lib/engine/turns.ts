/**
 * One task at a time, in order. A query blocks the engine's worker whole, so a task whose signal is
 * aborted while it waits never starts: that is how the latest question wins.
 */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<Result>(task: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    const turn = this.#last.then(async () => {
      signal?.throwIfAborted();
      const result = await task();
      signal?.throwIfAborted();
      return result;
    });
    // The next in line goes on whether this one failed or not; its own caller hears of it.
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
