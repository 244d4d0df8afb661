import type { TypeChoice } from '../domain/filter.ts';
import type { Night } from '../domain/night-calendar.ts';
import type { Measure } from './intervention-effect.ts';

/** A night from which on signals were noted in another way, whatever happened outside. */
export type Break =
  | {
      readonly kind: 'new-type';
      readonly night: Night;
      readonly type: TypeChoice;
      readonly count: number;
    }
  | { readonly kind: 'training'; readonly night: Night; readonly label: string };

export interface NightType {
  readonly night: Night;
  readonly main: string;
  readonly sub: string | null;
  readonly count: number;
}

/** Words by which a table names a measure that changed the coaches rather than a place. */
const trainingKinds = ['training', 'scholing', 'cursus', 'instructie', 'opleiding'];

/** A type that was as frequent before would have stayed out of sight that long with this chance. */
const ALPHA = 0.01;
const LEAST_NIGHTS_BEFORE = 5;

/**
 * Training days, and first uses of a category: a type is new from its first night when, at the rate it
 * has since, so many walked nights without it before are unlikely (Poisson, Bonferroni over the types).
 * The rate leaves the first signal out, for the span begins with it.
 *
 * @param nights walked nights, in order.
 */
export function breaks(
  nights: readonly Night[],
  signals: readonly NightType[],
  measures: readonly Measure[],
): Break[] {
  const types = new Map<string, NightType[]>();
  for (const row of signals) {
    const key = JSON.stringify([row.main, row.sub]);
    types.set(key, [...(types.get(key) ?? []), row]);
  }
  const found = [...types.values()].flatMap((rows): Break[] => {
    const night = rows.reduce(
      (first, row) => (row.night < first ? row.night : first),
      '9999-12-31',
    );
    const before = nights.filter((one) => one < night).length;
    const since = nights.length - before;
    const count = rows.reduce((sum, row) => sum + row.count, 0);
    const chance = Math.exp((-(count - 1) / Math.max(1, since)) * before);
    if (before < LEAST_NIGHTS_BEFORE || chance > ALPHA / types.size) return [];
    const { main = '', sub = null } = rows[0] ?? {};
    return [{ kind: 'new-type', night, type: { main, sub }, count }];
  });
  const trained = measures
    .filter(({ kind }) => trainingKinds.includes(kind))
    .map(({ night, label }): Break => ({ kind: 'training', night, label }));
  return [...found, ...trained].sort((a, b) => (a.night < b.night ? -1 : 1));
}
