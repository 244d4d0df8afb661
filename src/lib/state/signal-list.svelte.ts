import { isAbort } from '../domain/errors.ts';
import type { Filter } from '../domain/filter.ts';
import { signalPage, type SignalRow, type SortKey } from '../engine/questions/signal-page.ts';
import type { Dashboard } from './dashboard.svelte.ts';

const pageSize = 200;

export interface ListOrder {
  readonly filter: Filter;
  readonly sort: SortKey;
  readonly descending: boolean;
}

/** The rows behind what is shown, asked for page by page as they come into sight. */
export class SignalList {
  #pages = $state.raw<ReadonlyMap<number, readonly SignalRow[]>>(new Map());
  #asked = new Set<number>();
  #abort = new AbortController();
  #order: ListOrder | null = null;
  readonly #dashboard: Dashboard;

  constructor(dashboard: Dashboard) {
    this.#dashboard = dashboard;
  }

  /** Another filter, order or dataset: what was read no longer holds. */
  restart(order: ListOrder): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#order = order;
    this.#asked = new Set();
    if (this.#pages.size > 0) this.#pages = new Map();
  }

  at(index: number): SignalRow | null {
    return this.#pages.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null;
  }

  /** Sees to it that the rows from (included) to (excluded) are there, or on their way. */
  need(from: number, to: number): void {
    for (let page = Math.floor(from / pageSize); page * pageSize < to; page++)
      if (!this.#asked.has(page)) void this.#load(page);
  }

  async #load(page: number): Promise<void> {
    const { signal } = this.#abort;
    if (!this.#order) return;
    this.#asked.add(page);
    try {
      const input = { ...this.#order, offset: page * pageSize, limit: pageSize };
      const rows = await this.#dashboard.ask(signalPage, input, { signal });
      this.#pages = new Map(this.#pages).set(page, rows);
    } catch (error) {
      if (!isAbort(error)) this.#dashboard.error = error;
    }
  }
}
