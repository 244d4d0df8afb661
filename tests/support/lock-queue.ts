type Task<Outcome> = () => Promise<Outcome>;

/** Locks by name, as `navigator.locks` gives them in a browser: shared ones together, others alone. */
export class LockQueue {
  readonly #alone = new Map<string, Promise<unknown>>();
  readonly #together = new Map<string, Promise<unknown>>();

  request<Outcome>(
    name: string,
    ...[first, second]: [Task<Outcome>] | [{ mode: 'shared' }, Task<Outcome>]
  ): Promise<Outcome> {
    const task = typeof first === 'function' ? first : second;
    const isShared = typeof first !== 'function';
    const before = [this.#alone.get(name), isShared ? undefined : this.#together.get(name)];
    const turn = Promise.all(before).then(task as Task<Outcome>);
    const ended = turn.catch(() => undefined);
    if (isShared) this.#together.set(name, Promise.all([this.#together.get(name), ended]));
    else this.#alone.set(name, ended);
    return turn;
  }
}
