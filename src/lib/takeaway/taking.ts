import { getContext, setContext } from 'svelte';
import type { FigureTable } from './figure-table.ts';

/** One view as it stands on the page now. */
export interface Frame {
  readonly title: string;
  /** Unit and denominator. */
  readonly unit: string;
  /** How many are shown and how many left out, in words. */
  readonly shown: readonly string[];
  /** What is drawn, without title and words. */
  readonly body: () => HTMLElement | undefined;
  /** A data URL in place of the canvas of a map. */
  readonly picture: (() => Promise<string>) | undefined;
  readonly table: (() => FigureTable | Promise<FigureTable>) | null;
}

/** What a page tells the views on it about taking them away; the views know nothing of its state. */
export interface Taking {
  /** Begins the name of every file: the dataset. */
  readonly fileStem: () => string;
  /** What stands under every picture and beside every table: choice, dataset, caution, date. */
  readonly about: () => readonly string[];
  /** Address of the page on methods, without its anchor. */
  readonly methods: string;
  /** Makes a finding of a view that can be worked out again. */
  readonly finding: (view: string, title: string) => Promise<Blob>;
  readonly canBeRepeated: (view: string) => boolean;
  /** The views that are on the page. */
  readonly frames: Set<() => Frame>;
}

const key = Symbol('taking');

export function provideTaking(taking: Taking): void {
  setContext(key, taking);
}

/** Null outside a page that shows a dataset. */
export function useTaking(): Taking | null {
  return getContext<Taking | undefined>(key) ?? null;
}
