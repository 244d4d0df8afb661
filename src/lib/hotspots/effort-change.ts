import { quasiPoissonRateRatio, type QuasiPoissonRateRatio } from '../analysis/quasi-poisson.ts';
import type { Night } from '../domain/night-calendar.ts';

/** Effort and findings of one month. */
export interface EffortMonth {
  /** `2022-01`. */
  readonly month: string;
  readonly nights: number;
  readonly coachHours: number;
  readonly count: number;
  /** Against the month before: hours, signals, signals per coach hour. Null for the first. */
  readonly change: {
    readonly hours: number;
    readonly count: number;
    /** Widened by how much nights differ. */
    readonly rate: QuasiPoissonRateRatio;
  } | null;
}

interface EffortNight {
  readonly night: Night;
  readonly coachHours: number;
  readonly count: number;
}

/** Month by month, so that more looking is not read as more trouble. Nights off count for nothing. */
export function effortByMonth(nights: readonly EffortNight[]): EffortMonth[] {
  const months = new Map<string, EffortNight[]>();
  for (const night of nights) {
    const month = night.night.slice(0, 7);
    if (night.coachHours > 0) months.set(month, [...(months.get(month) ?? []), night]);
  }
  const rows = [...months].sort(([a], [b]) => (a < b ? -1 : 1));
  return rows.map(([month, own], i) => {
    const past = rows[i - 1]?.[1] ?? [];
    const [hours, count] = [sum(own, 'coachHours'), sum(own, 'count')];
    const both = [...past, ...own];
    return {
      month,
      nights: own.length,
      coachHours: hours,
      count,
      change:
        past.length === 0 || sum(past, 'count') === 0
          ? null
          : {
              hours: hours / sum(past, 'coachHours'),
              count: count / sum(past, 'count'),
              rate: quasiPoissonRateRatio({
                counts: both.map((night) => night.count),
                exposures: both.map((night) => night.coachHours),
                after: both.map((_, k) => k >= past.length),
              }),
            },
    };
  });
}

function sum(nights: readonly EffortNight[], field: 'coachHours' | 'count'): number {
  return nights.reduce((all, night) => all + night[field], 0);
}
