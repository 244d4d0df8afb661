import { provideTaking, useTaking, type Taking } from '../../takeaway/taking.ts';
import type { Dashboard } from '../dashboard.svelte.ts';
import type { Finding } from '../findings/finding.ts';
import { isLinkedView, isPatternView } from '../findings/repeatable.ts';
import { aboutView } from './about-view.ts';

type Parameters = Finding['parameters'];

/** Settings of statistics by the name of their view, read when a finding is made of it. */
const settings = new WeakMap<Taking, Map<string, () => Parameters>>();

/** Tells all views of the page how they are taken away; called while the page is being set up. */
export function offerTaking(
  dashboard: Dashboard,
  { base, version }: { readonly base: string; readonly version: string },
): void {
  const parameters = new Map<string, () => Parameters>();
  const about = () => aboutView(dashboard, version);
  const taking: Taking = {
    fileStem: () => dashboard.dataset?.id ?? '',
    about,
    methods: `${base}/uitleg`,
    frames: new Set(),
    canBeRepeated: (view) => isLinkedView(view) || isPatternView(view),
    async finding(view, title) {
      const { makeFinding } = await import('../findings/findings.ts');
      const described = { view, title, about: about(), madeBy: version };
      const own = parameters.get(view)?.() ?? {};
      const finding = await makeFinding(dashboard, { ...described, parameters: own });
      return new Blob([JSON.stringify(finding, null, 1)], { type: 'application/json' });
    },
  };
  settings.set(taking, parameters);
  provideTaking(taking);
}

/** Says with which settings a statistic of this page is worked out; called while it is set up. */
export function offerParameters(view: string, read: () => Parameters): void {
  const taking = useTaking();
  if (taking) settings.get(taking)?.set(view, read);
}
