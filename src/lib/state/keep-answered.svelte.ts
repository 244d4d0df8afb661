import type { Dashboard } from './dashboard.svelte.ts';

/**
 * Keeps the linked views answered while a page that shows them is open; called while it is being set
 * up. On other pages nothing is asked, so that an import has the engine to itself.
 */
export function keepAnswered(dashboard: Dashboard): void {
  $effect(() => {
    const { dataset, started } = dashboard;
    if (!dataset || !started) return;
    void dashboard.refresh({
      filter: dashboard.filter.current,
      binMinutes: dashboard.view.binMinutes,
      mainTypes: dataset.mainTypes,
    });
  });
}
