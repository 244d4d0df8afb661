import { addNights, dayOfNight, weekOfNight, type Night } from '../domain/night-calendar.ts';

/** One week of walking: what was seen against the hours walked; no hours, no rate. */
export interface WeekBar {
  readonly monday: Night;
  readonly count: number;
  readonly hours: number;
  /** Null: not walked. */
  readonly rate: number | null;
}

/** Every week from the first to the last night, weeks without a walk among them. */
export function weekBars(
  nights: readonly Night[],
  counts: ArrayLike<number>,
  hours: ArrayLike<number>,
): WeekBar[] {
  const [first, last] = [nights[0], nights.at(-1)];
  if (first === undefined || last === undefined) return [];
  const sums = new Map<Night, { count: number; hours: number }>();
  for (let monday = weekOfNight(first); monday <= last; monday = addNights(monday, 7))
    sums.set(monday, { count: 0, hours: 0 });
  nights.forEach((night, i) => {
    const week = sums.get(weekOfNight(night));
    if (!week) return;
    week.count += counts[i] ?? 0;
    week.hours += hours[i] ?? 0;
  });
  return [...sums].map(([monday, week]) => ({
    monday,
    ...week,
    rate: week.hours > 0 ? week.count / week.hours : null,
  }));
}

/** Share of the way from the Monday of the first week to the end of the last, 0 to 1. */
export function alongWeeks(weeks: readonly WeekBar[], night: Night): number {
  const start = weeks[0] ? dayOfNight(weeks[0].monday) : 0;
  const days = (dayOfNight(night) - start) / 86_400_000;
  return Math.max(0, Math.min(1, (days + 0.5) / (weeks.length * 7)));
}
