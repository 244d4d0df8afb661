import { buildKBuurt } from '../../data/areas/k-buurt/pack.ts';
import { buildSeason } from '../../data/sample/build-season.ts';
import { sampleDatasets } from '../../data/sample/datasets.ts';
import type { SeasonPlan } from '../../data/sample/season-plan.ts';
import type { Signal } from '../../src/lib/domain/signal.ts';
import type { DatasetRows } from '../../src/lib/domain/tables.ts';

export const pack = buildKBuurt();

/** The datasets of the K-buurt that the site serves, as rows: the season first, then the pilot. */
export const datasets = sampleDatasets
  .filter(({ area }) => area === 'k-buurt')
  .map((sample) => ({ plan: sample.plan, rows: buildSeason(sample, pack) }));

export const { plan: seasonPlan, rows: season } = datasets[0] as {
  plan: SeasonPlan;
  rows: DatasetRows;
};

/** Visits of a whole tower. */
export function towerPasses(rows: DatasetRows, tower: string) {
  return rows.visits.filter((visit) => visit.tower === tower && visit.level === null);
}

export function legPasses(rows: DatasetRows, leg: string) {
  return rows.visits.filter((visit) => visit.leg === leg);
}

export function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string | null) {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

export function typeOf(signal: Signal): string {
  return `${signal.mainType}/${signal.subType}`;
}
