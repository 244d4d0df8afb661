import { MediaQuery } from 'svelte/reactivity';
import { paper } from './paper.svelte.ts';

const narrow = new MediaQuery('max-width: 640px');

/** Whether the page is shown on a phone's screen now; a sheet of paper is none. */
export function isPhone(): boolean {
  return narrow.current && paper.shape === null;
}
