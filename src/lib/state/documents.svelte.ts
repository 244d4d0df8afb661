import type { z } from 'zod';
import { DocumentStore } from '../storage/document-store.ts';

const depth = 100;

/**
 * Documents kept beside the datasets, such as an agreement or a list of actions. A page asks for its
 * document with a schema and what it is while nothing is kept; every change is written at once, can
 * be undone, and reaches the other tabs.
 */
export class Documents {
  #store: Promise<DocumentStore> | null = null;

  /** The document of a dataset by name; `empty` stands in until something is kept. */
  async open<T>(
    dataset: string,
    name: string,
    schema: z.ZodType<T>,
    empty: T,
  ): Promise<KeptDocument<T>> {
    const document = new KeptDocument(await this.store(), dataset, name, schema, empty);
    await document.load();
    return document;
  }

  store(): Promise<DocumentStore> {
    this.#store ??= DocumentStore.open();
    return this.#store;
  }

  /** Deletes all that is kept with a dataset; pages that show any of it, in any tab, are told. */
  async removeAllOf(dataset: string): Promise<void> {
    const store = await this.store();
    const names = await store.names(dataset);
    await store.removeAllOf(dataset);
    for (const name of names) tell(dataset, name);
  }

  /** What is kept with one dataset goes over to another, which has come in its place. */
  async moveAll(from: string, to: string): Promise<void> {
    const store = await this.store();
    for (const name of await store.names(from)) {
      const text = await store.read(from, name);
      if (text !== null) await store.update(to, name, (own) => own ?? text);
    }
    await this.removeAllOf(from);
  }
}

/** One document; `close` it when its page goes. */
export class KeptDocument<T> {
  current = $state.raw<T>() as T;
  /** True when what was kept could not be read: `empty` is shown, and the next change replaces it. */
  unreadable = $state(false);
  #past = $state.raw<readonly T[]>([]);
  #undone = $state.raw<readonly T[]>([]);

  readonly canUndo = $derived(this.#past.length > 0);
  readonly canRedo = $derived(this.#undone.length > 0);

  readonly #store: DocumentStore;
  readonly #dataset: string;
  readonly #name: string;
  readonly #schema: z.ZodType<T>;
  readonly #empty: T;
  readonly #channel: BroadcastChannel;
  #writing: Promise<T> | null = null;

  constructor(store: DocumentStore, dataset: string, name: string, schema: z.ZodType<T>, empty: T) {
    this.#store = store;
    this.#dataset = dataset;
    this.#name = name;
    this.#schema = schema;
    this.#empty = empty;
    this.current = empty;
    this.#channel = new BroadcastChannel(channelName(dataset, name));
    this.#channel.onmessage = () => void this.load();
  }

  async load(): Promise<void> {
    this.current = this.#parse(await this.#store.read(this.#dataset, this.#name));
  }

  /** Changes the document as it stands now, in this tab or another, and keeps the outcome. */
  async change(make: (current: T) => T): Promise<void> {
    this.#writing = this.#write(make);
    const before = await this.#writing;
    this.#past = [...this.#past.slice(1 - depth), before];
    this.#undone = [];
  }

  /** Waits until the last change is kept; what it threw has been told to whoever made the change. */
  async settled(): Promise<void> {
    await Promise.allSettled([this.#writing]);
  }

  async undo(): Promise<void> {
    const previous = this.#past.at(-1);
    if (previous === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#undone = [...this.#undone, await this.#write(() => previous)];
  }

  async redo(): Promise<void> {
    const next = this.#undone.at(-1);
    if (next === undefined) return;
    this.#undone = this.#undone.slice(0, -1);
    this.#past = [...this.#past, await this.#write(() => next)];
  }

  close(): void {
    this.#channel.close();
  }

  /** Returns what the document was before. */
  async #write(make: (current: T) => T): Promise<T> {
    let before = this.current;
    let after = this.current;
    await this.#store.update(this.#dataset, this.#name, (text) => {
      before = this.#parse(text);
      after = make(before);
      return JSON.stringify(after);
    });
    this.current = after;
    this.#channel.postMessage(null);
    return before;
  }

  #parse(text: string | null): T {
    this.unreadable = false;
    if (text === null) return this.#empty;
    try {
      return this.#schema.parse(JSON.parse(text));
    } catch {
      // Not JSON, or not of this shape: written by another version, or damaged.
      this.unreadable = true;
      return this.#empty;
    }
  }
}

function channelName(dataset: string, name: string): string {
  return `signaalkaart-document-${dataset}-${name}`;
}

function tell(dataset: string, name: string): void {
  const channel = new BroadcastChannel(channelName(dataset, name));
  channel.postMessage(null);
  channel.close();
}
