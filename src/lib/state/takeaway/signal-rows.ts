import { signalPage, type SignalRow } from '../../engine/questions/signal-page.ts';
import type { Dashboard } from '../dashboard.svelte.ts';

/** All signals under the filter, in the order of the list, for a table or a file of points. */
export async function allSignals(dashboard: Dashboard): Promise<readonly SignalRow[]> {
  const { sort, descending } = dashboard.view;
  const limit = dashboard.answers?.totals.all ?? 0;
  const filter = dashboard.filter.current;
  return dashboard.ask(signalPage, { filter, sort, descending, offset: 0, limit });
}
