import { afterNavigate, goto } from '$app/navigation';
import type { Dashboard } from './dashboard.svelte.ts';
import { decodeAddress, encodeAddress } from './url-codec.ts';

const settleMillis = 300;

/**
 * Keeps address and state the same: what is chosen goes into the address once it has settled, each
 * time as a step that the browser's back button takes back. Called while a layout is being set up.
 */
export function syncAddress(dashboard: Dashboard): void {
  $effect(() => {
    if (!dashboard.started) return;
    const search = encodeAddress(dashboard.address);
    const timer = setTimeout(() => {
      if (search === location.search.slice(1)) return;
      const to = location.pathname + (search && `?${search}`);
      void goto(to, { keepFocus: true, noScroll: true });
    }, settleMillis);
    return () => clearTimeout(timer);
  });

  afterNavigate(({ type }) => {
    if (type !== 'popstate' || !dashboard.started) return;
    void dashboard.restore(decodeAddress(new URLSearchParams(location.search)));
  });
}
