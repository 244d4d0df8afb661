import { addNights, weekOfNight, type Night } from '../../domain/night-calendar.ts';
import { TimeZone } from '../../domain/time-zone.ts';
import { ofTypes } from '../../hotspots/observations.ts';
import { roundHours } from '../../hotspots/rounds.ts';
import type { PatternSources } from './ask-patterns.ts';

/** Signals and coach hours of the week that begins on this Monday; no hours: nobody walked. */
export interface EffortWeek {
  readonly monday: Night;
  readonly coachHours: number;
  readonly count: number;
}

/** Week by week, weeks without a round included; signals on nights without one count nowhere. */
export function effortWeeks({
  area,
  filter,
  rounds,
  seen,
}: Pick<PatternSources, 'area' | 'filter' | 'rounds' | 'seen'>): EffortWeek[] {
  const zone = TimeZone.named(area.timeZone);
  const hours = new Map<Night, number>();
  const walked = new Set(rounds.map(({ night }) => night));
  for (const round of rounds) {
    const monday = weekOfNight(round.night);
    const own = roundHours(round, zone) * round.coaches.length;
    hours.set(monday, (hours.get(monday) ?? 0) + own);
  }
  const counts = new Map<Night, number>();
  for (const row of seen.signals) {
    if (!walked.has(row.night) || !ofTypes(row, filter.types)) continue;
    const monday = weekOfNight(row.night);
    counts.set(monday, (counts.get(monday) ?? 0) + row.count);
  }
  const mondays = [...hours.keys()].sort();
  const [first, last] = [mondays[0], mondays.at(-1)];
  const weeks: EffortWeek[] = [];
  if (first !== undefined && last !== undefined)
    for (let monday = first; monday <= last; monday = addNights(monday, 7))
      weeks.push({
        monday,
        coachHours: hours.get(monday) ?? 0,
        count: counts.get(monday) ?? 0,
      });
  return weeks;
}
