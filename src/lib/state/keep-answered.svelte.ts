import { untrack } from 'svelte';
import type { Dashboard } from './dashboard.svelte.ts';
import { answeredFilter } from './views/answered-filter.ts';

/**
 * Keeps the linked views answered while a page that shows them is open; called while it is being set
 * up. On other pages nothing is asked, so that an import has the engine to itself.
 * @param inMeasure whether the views of the page divide by the effort of rounds, where that is asked.
 */
export function keepAnswered(dashboard: Dashboard, inMeasure = false): void {
  $effect(() => {
    const { dataset, started } = dashboard;
    if (!dataset || !started) return;
    const { binMinutes, map, measure } = dashboard.view;
    const filter = answeredFilter(dashboard.filter.current, inMeasure ? measure : 'count', dataset);
    const { mainTypes } = dataset;
    untrack(() => {
      const { brush } = dashboard.filter;
      void dashboard.refresh({ filter, binMinutes, mainTypes, map, brush });
    });
  });
}
