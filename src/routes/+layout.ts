import { i18n } from '$lib/i18n/locale.svelte.ts';

// Everything happens in the browser: the pages are prerendered as empty shells.
export const ssr = false;
export const prerender = true;

/** The words are there before the first page is drawn. */
export async function load(): Promise<void> {
  await i18n.start(new URLSearchParams(location.search), localStorage);
}
