import { TimeZone } from '../../domain/time-zone.ts';
import { effortByMonth, type EffortMonth } from '../../hotspots/effort-change.ts';
import { ofTypes } from '../../hotspots/observations.ts';
import { roundHours } from '../../hotspots/rounds.ts';
import type { PatternSources } from './ask-patterns.ts';

/** Coach hours and signals of the chosen types, month by month; signals without a place count too. */
export function effortMonths({
  area,
  filter,
  rounds,
  seen,
}: Pick<PatternSources, 'area' | 'filter' | 'rounds' | 'seen'>): EffortMonth[] {
  const zone = TimeZone.named(area.timeZone);
  const nights = new Map<string, { coachHours: number; count: number }>();
  for (const round of rounds) {
    const entry = nights.get(round.night) ?? { coachHours: 0, count: 0 };
    entry.coachHours += roundHours(round, zone) * round.coaches.length;
    nights.set(round.night, entry);
  }
  for (const row of seen.signals) {
    const entry = nights.get(row.night);
    if (entry && ofTypes(row, filter.types)) entry.count += row.count;
  }
  return effortByMonth([...nights].map(([night, sums]) => ({ night, ...sums })));
}
