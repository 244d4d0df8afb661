import type { ByWeekdayHour } from '../../engine/questions/by-weekday-hour.ts';
import type { MinuteWindow } from './night-view.ts';

export interface WeekGrid {
  /** Seven rows, Monday first; a count for every hour of the window. */
  readonly counts: readonly (readonly number[])[];
  readonly tooCoarse: number;
  readonly outside: number;
}

export function weekGridOf(answer: ByWeekdayHour, window: MinuteWindow): WeekGrid {
  const hours = hoursOf(window);
  const counts = Array.from({ length: 7 }, () => new Array<number>(hours).fill(0));
  let tooCoarse = 0;
  let outside = 0;
  answer.count.forEach((count, i) => {
    const [weekday, hour] = [answer.weekday[i] ?? null, answer.hour[i] ?? null];
    if (weekday === null || hour === null) tooCoarse += count;
    else {
      const row = counts[weekday - 1];
      const column = hour - window[0] / 60;
      if (row && column >= 0 && column < hours) row[column] = (row[column] ?? 0) + count;
      else outside += count;
    }
  });
  return { counts, tooCoarse, outside };
}

function hoursOf([from, to]: MinuteWindow): number {
  return Math.ceil((to - from) / 60);
}
