import { i18n } from '../../i18n/locale.svelte.ts';
import type { Dashboard } from '../dashboard.svelte.ts';
import { filterWords } from '../filter-words.ts';
import { readerWords } from '../reader-words.ts';

/**
 * What has to stand under everything that is taken away, line by line: the choice, the nights it
 * covers, the dataset with its caution, and when and with what it was made.
 */
export function aboutView({ dataset, filter }: Dashboard, version: string): string[] {
  if (!dataset) return [];
  const t = i18n.t.takeaway;
  const chosen = filterWords(filter.current, dataset.area, readerWords());
  const nights = filter.current.nights ?? dataset.summary.nights;
  const today = new Date().toISOString().slice(0, 10);
  return [
    chosen.length ? t.chosen(chosen.map(({ label }) => label).join(', ')) : t.everything,
    ...(nights ? [t.period(i18n.date(nights[0]), i18n.date(nights[1]))] : []),
    t.dataset(i18n.localized(dataset.name)),
    ...(dataset.caution ? [i18n.localized(dataset.caution)] : []),
    t.made(i18n.date(today), version),
  ];
}
