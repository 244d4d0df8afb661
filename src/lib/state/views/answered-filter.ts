import type { Filter } from '../../domain/filter.ts';
import { i18n } from '../../i18n/locale.svelte.ts';
import type { LinkedAnswers } from '../linked-answers.ts';
import type { OpenDataset } from '../open-dataset.ts';
import type { Measure } from '../view-settings.ts';

/** What the views count: in a rate only what was seen during the rounds that it is divided by. */
export function answeredFilter(
  filter: Filter,
  measure: Measure,
  { knowsEffort }: Pick<OpenDataset, 'knowsEffort'>,
): Filter {
  return { ...filter, during: measure !== 'count' && knowsEffort ? 'rounds' : null };
}

/** What a view says it leaves out in a rate: how many of the signals shown fall outside rounds. */
export function outsideRounds({ filter, totals }: Pick<LinkedAnswers, 'filter' | 'totals'>) {
  if (filter.during === null) return [];
  return [{ count: totals.shown - totals.seen, reason: i18n.t.pages.measure.outsideRounds }];
}
