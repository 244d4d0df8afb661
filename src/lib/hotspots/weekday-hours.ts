import { weekdayOfNight, type Night } from '../domain/night-calendar.ts';
import type { HourPasses, HourRow, Hours } from './hotspot-card.ts';

/** The same by night: what the questions answer. */
export type NightHourRow = Omit<HourRow, 'weekday'> & { readonly night: Night };
export type NightHourPasses = Omit<HourPasses, 'weekday'> & { readonly night: Night };

/** Signals and passes by place, night and hour of the night. */
export interface NightHours {
  readonly signals: readonly NightHourRow[];
  readonly passes: readonly NightHourPasses[];
}

/** Nights of the same weekday taken together. */
export function byWeekdayHour({ signals, passes }: NightHours): Hours {
  const rows = new Map<string, HourRow & { count: number }>();
  for (const { night, count, ...row } of signals) {
    const of = { ...row, weekday: weekdayOfNight(night) };
    add(rows, of, { count: 0 }).count += count;
  }
  const walks = new Map<string, HourPasses & { passes: number }>();
  for (const { night, passes: times, ...row } of passes) {
    const of = { ...row, weekday: weekdayOfNight(night) };
    add(walks, of, { passes: 0 }).passes += times;
  }
  return { signals: [...rows.values()], passes: [...walks.values()] };
}

function add<Key extends object, Sum extends object>(
  sums: Map<string, Key & Sum>,
  of: Key,
  nothing: Sum,
): Key & Sum {
  const key = JSON.stringify(Object.values(of));
  const found = sums.get(key) ?? { ...of, ...nothing };
  sums.set(key, found);
  return found;
}
