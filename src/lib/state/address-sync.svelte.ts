import { afterNavigate, beforeNavigate, goto } from '$app/navigation';
import type { Dashboard } from './dashboard.svelte.ts';
import { decodeAddress, encodeAddress } from './url-codec.ts';

const settleMillis = 300;

/**
 * Keeps address and state the same: what is chosen goes into the address once it has settled, each
 * time as a step that the browser's back button takes back. Called while a layout is being set up.
 */
export function syncAddress(dashboard: Dashboard): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** A link to a bare page: its address is completed in place, not as a step of its own. */
  const cameByLink = $state({ times: 0 });
  let completed = 0;

  $effect(() => {
    if (!dashboard.started) return;
    const search = encodeAddress(dashboard.address);
    const { times } = cameByLink;
    timer = setTimeout(() => {
      const replaceState = times !== completed;
      completed = times;
      if (search === location.search.slice(1)) return;
      const to = location.pathname + (search && `?${search}`);
      void goto(to, { keepFocus: true, noScroll: true, replaceState });
    }, settleMillis);
    return () => clearTimeout(timer);
  });

  // Else the address of the page that is being left would be put over the one being opened.
  beforeNavigate(() => clearTimeout(timer));

  afterNavigate(({ type }) => {
    if (type === 'link') cameByLink.times++;
    if (type !== 'popstate' || !dashboard.started) return;
    void dashboard.restore(decodeAddress(new URLSearchParams(location.search)));
  });
}
