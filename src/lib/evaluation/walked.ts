import type { TypeChoice } from '../domain/filter.ts';
import type { Night } from '../domain/night-calendar.ts';
import type { TimeZone } from '../domain/time-zone.ts';
import type { NightSample } from '../hotspots/comparison.ts';
import type { SignalRow } from '../hotspots/observations.ts';
import { ofTypes } from '../hotspots/observations.ts';
import { roundHours, type RoundRow } from '../hotspots/rounds.ts';

/** What was walked in a stretch of time. */
export interface Walked {
  readonly rounds: number;
  readonly nights: number;
  readonly coachHours: number;
  /** Different pseudonyms. */
  readonly coaches: number;
}

export function walkedIn(rounds: readonly RoundRow[], zone: TimeZone): Walked {
  return {
    rounds: rounds.length,
    nights: new Set(rounds.map(({ night }) => night)).size,
    coachHours: rounds.reduce((sum, round) => sum + coachHours(round, zone), 0),
    coaches: new Set(rounds.flatMap(({ coaches }) => coaches)).size,
  };
}

/** Signals of the types (empty: all), wherever they were, against the coach hours of each night. */
export function coachHourSample(
  rounds: readonly RoundRow[],
  signals: readonly SignalRow[],
  types: readonly TypeChoice[],
  zone: TimeZone,
): NightSample {
  const hours = new Map<Night, number>();
  for (const round of rounds)
    hours.set(round.night, (hours.get(round.night) ?? 0) + coachHours(round, zone));
  const nights = [...hours.keys()].sort();
  const at = new Map(nights.map((night, i) => [night, i]));
  const counts = new Float64Array(nights.length);
  for (const row of signals) {
    const night = at.get(row.night);
    if (night !== undefined && ofTypes(row, types))
      counts[night] = (counts[night] as number) + row.count;
  }
  return { nights, counts, exposures: Float64Array.from(nights, (n) => hours.get(n) as number) };
}

function coachHours(round: RoundRow, zone: TimeZone): number {
  return roundHours(round, zone) * round.coaches.length;
}
