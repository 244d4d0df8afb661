import { clockOfMinute } from '../../domain/night-calendar.ts';
import type { LinkedAnswers } from '../linked-answers.ts';
import type { OpenDataset } from '../open-dataset.ts';
import type { ViewSettings } from '../view-settings.ts';
import { valueOf, type Effort } from '../views/effort.ts';
import { effortOf, type EffortView } from '../views/effort-view.ts';
import { binsOf } from '../views/night-view.ts';
import { legValuesOf, towerTotalsOf, towerValuesOf } from '../views/place-view.ts';
import type { Figure } from './finding.ts';
import type { LinkedView } from './repeatable.ts';

interface Counted {
  readonly key: string;
  readonly count: number;
  readonly effort: Effort;
}
interface Answered {
  readonly answers: LinkedAnswers;
  readonly dataset: OpenDataset;
  readonly settings: ViewSettings;
  readonly effort: EffortView;
}

/**
 * The figures of a view of the overview, each under a name that no language changes: the count, and
 * in another measure what it comes to by the effort under it.
 */
export function linkedFigures(
  view: LinkedView,
  answered: Omit<Answered, 'effort'>,
): readonly Figure[] {
  const { answers, dataset, settings } = answered;
  const { measure } = settings;
  const found = counted[view]({ ...answered, effort: effortOf(answers, dataset) });
  return [
    { key: 'shown', value: answers.totals.shown },
    { key: 'all', value: answers.totals.all },
    ...found.flatMap(({ key, count, effort }) =>
      measure === 'count' || !dataset.knowsEffort
        ? [{ key, value: count }]
        : [
            { key, value: count },
            { key: `${key} per ${measure}`, value: valueOf(count, effort, measure) },
          ],
    ),
  ];
}

const counted: Readonly<Record<LinkedView, (answered: Answered) => Counted[]>> = {
  types({ answers: { byType }, effort: { total } }) {
    const counts = new Map<string, number>();
    byType.count.forEach((count, i) => {
      const main = byType.main[i] ?? '';
      for (const key of [main, `${main}/${byType.sub[i] ?? ''}`])
        counts.set(key, (counts.get(key) ?? 0) + count);
    });
    return [...counts].map(([key, count]) => ({ key, count, effort: total }));
  },
  night({ answers, dataset, settings: { binMinutes }, effort }) {
    const { bins } = binsOf(answers.byMinute, binMinutes, dataset.window);
    return bins.map(({ minute, count }) => ({
      key: clockOfMinute(minute),
      count,
      effort: effort.within([minute, minute + binMinutes]),
    }));
  },
  week({ answers: { byWeekdayHour }, effort }) {
    return Array.from(byWeekdayHour.count, (count, i) => {
      const weekday = byWeekdayHour.weekday[i] ?? null;
      const hour = byWeekdayHour.hour[i] ?? null;
      const minutes = hour === null ? null : ([hour * 60, hour * 60 + 60] as const);
      return {
        key: `${weekday ?? '?'}/${hour === null ? '?' : clockOfMinute(hour * 60)}`,
        count,
        effort: effort.weekly(weekday, minutes),
      };
    });
  },
  nights({ answers: { byNight }, effort }) {
    return Array.from(byNight.count, (count, i) => {
      const night = byNight.night[i] ?? '';
      return { key: night || '?', count, effort: effort.night(night) };
    });
  },
  route({ answers, effort: { places } }) {
    return legValuesOf(answers.byLeg).map(({ leg, direction, count }) => ({
      key: `${leg}/${direction ?? '?'}`,
      count,
      effort: places.leg(leg, direction),
    }));
  },
  towers({ answers, effort: { places } }) {
    return towerValuesOf(answers.byTowerPlace).map(({ tower, level, unit, count }) => ({
      key: `${tower}/${level ?? '?'}/${unit ?? '?'}`,
      count,
      effort: level === null ? places.tower(tower) : places.floor(tower, level),
    }));
  },
  map(answered) {
    const { answers, effort } = answered;
    const towers = [...towerTotalsOf(towerValuesOf(answers.byTowerPlace))];
    return [
      ...towers.map(([tower, count]) => ({
        key: tower,
        count,
        effort: effort.places.tower(tower),
      })),
      ...counted.route(answered),
    ];
  },
  list: ({ answers: { totals }, effort: { total } }) => [
    { key: 'rows', count: totals.shown, effort: total },
  ],
};
