import type { Filter } from '../../domain/filter.ts';
import { dayOfNight } from '../../domain/night-calendar.ts';
import type { Passes } from '../../engine/questions/passes.ts';

const DAY = 86_400_000;

/** The passes of the chosen nights and weekdays, as the question `passes` answers under the filter. */
export function passesDuring(
  passes: Passes,
  { nights, weekdays }: Pick<Filter, 'nights' | 'weekdays'>,
): Passes {
  if (!nights && weekdays.length === 0) return passes;
  const [first, last] = nights?.map((night) => dayOfNight(night) / DAY) ?? [-Infinity, Infinity];
  const isWeekday = Array.from(
    { length: 7 },
    (_, i) => weekdays.length === 0 || weekdays.includes(i + 1),
  );
  const kept: number[] = [];
  passes.day.forEach((day, i) => {
    // Day 0 is 1 January 1970, a Thursday.
    const weekday = (((day + 3) % 7) + 7) % 7;
    if (day >= (first ?? 0) && day <= (last ?? 0) && isWeekday[weekday]) kept.push(i);
  });
  const narrowed = (values: Float64Array) => Float64Array.from(kept, (i) => values[i] as number);
  return {
    place: narrowed(passes.place),
    day: narrowed(passes.day),
    from: narrowed(passes.from),
    to: narrowed(passes.to),
    coaches: narrowed(passes.coaches),
  };
}
