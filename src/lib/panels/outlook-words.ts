import type { Outlook } from '$lib/hotspots/comparison.ts';
import { i18n } from '$lib/i18n/locale.svelte.ts';

/** What it would take to know more; nothing where the verdict is clear. */
export function outlookWords(verdict: string, { moreNights }: Outlook): string[] {
  const t = i18n.t.patterns.measures;
  if (verdict === 'less' || verdict === 'more') return [];
  if (moreNights === null) return [t.never];
  return [moreNights === 0 ? t.enough : t.moreNights(i18n.integer(moreNights))];
}
