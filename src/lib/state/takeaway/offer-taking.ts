import { provideTaking, type Taking } from '../../takeaway/taking.ts';
import type { Dashboard } from '../dashboard.svelte.ts';
import { aboutView } from './about-view.ts';

/** Tells all views of the page how they are taken away; called while the page is being set up. */
export function offerTaking(
  dashboard: Dashboard,
  { base, version }: { readonly base: string; readonly version: string },
): Taking {
  const taking: Taking = {
    fileStem: () => dashboard.dataset?.id ?? '',
    about: () => aboutView(dashboard, version),
    methods: `${base}/uitleg`,
    frames: new Set(),
  };
  provideTaking(taking);
  return taking;
}
