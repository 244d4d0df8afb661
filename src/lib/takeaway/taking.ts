import { getContext, setContext } from 'svelte';

/** What a page tells the views on it about taking them away; the views know nothing of its state. */
export interface Taking {
  /** Begins the name of every file: the dataset. */
  readonly fileStem: () => string;
  /** What stands under every picture and beside every table: choice, dataset, caution, date. */
  readonly about: () => readonly string[];
  /** Address of the page on methods, without its anchor. */
  readonly methods: string;
  /** Makes a finding of a view that can be worked out again; absent where none can. */
  readonly finding?: ((view: string, title: string) => Promise<File>) | undefined;
}

const key = Symbol('taking');

export function provideTaking(taking: Taking): void {
  setContext(key, taking);
}

/** Null outside a page that shows a dataset. */
export function useTaking(): Taking | null {
  return getContext<Taking | undefined>(key) ?? null;
}
