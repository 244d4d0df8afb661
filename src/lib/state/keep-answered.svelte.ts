import { untrack } from 'svelte';
import type { Dashboard } from './dashboard.svelte.ts';

/**
 * Keeps the linked views answered while a page that shows them is open; called while it is being set
 * up. On other pages nothing is asked, so that an import has the engine to itself.
 */
export function keepAnswered(dashboard: Dashboard): void {
  $effect(() => {
    const { dataset, started } = dashboard;
    if (!dataset || !started) return;
    const { current: filter } = dashboard.filter;
    const { binMinutes, map } = dashboard.view;
    const { mainTypes } = dataset;
    untrack(() => {
      const { brush } = dashboard.filter;
      void dashboard.refresh({ filter, binMinutes, mainTypes, map, brush });
    });
  });
}
