import { useDashboard, type Dashboard } from '../dashboard.svelte.ts';
import type { LinkedAnswers } from '../linked-answers.ts';
import type { OpenDataset } from '../open-dataset.ts';

export interface Views {
  readonly dashboard: Dashboard;
  readonly dataset: () => OpenDataset;
  readonly answers: () => LinkedAnswers;
}

/**
 * For the panels of a page that shows them only while a dataset is open and answered: the getters
 * are read within `$derived` and markup, and throw a RangeError where that promise is broken.
 */
export function useViews(): Views {
  const dashboard = useDashboard();
  return {
    dashboard,
    dataset: () => present(dashboard.dataset, 'dataset'),
    answers: () => present(dashboard.answers, 'answers'),
  };
}

function present<Value>(value: Value | null, name: string): Value {
  if (value === null) throw new RangeError(`a panel is shown without ${name}`);
  return value;
}
