import { i18n } from '$lib/i18n/locale.svelte.ts';
import type { LayoutLoad } from './$types';

// Everything happens in the browser: the pages are prerendered as empty shells.
export const ssr = false;
export const prerender = true;

let spoken: Promise<void> | null = null;

/** The words of a page are there before it is drawn. */
export const load: LayoutLoad = async ({ route }) => {
  spoken ??= i18n.start(new URLSearchParams(location.search), localStorage);
  await spoken;
  if (route.id !== '/') await i18n.learnAll();
};
