import type { ByWeekdayHour } from '../../engine/questions/by-weekday-hour.ts';
import type { Presence } from '../../engine/questions/presence.ts';
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

/** Where anybody walked in that hour of that evening, on any of the nights shown. */
export function walkedGridOf(answer: Presence, window: MinuteWindow): boolean[][] {
  const hours = hoursOf(window);
  const walked = Array.from({ length: 7 }, () => new Array<boolean>(hours).fill(false));
  answer.minute.forEach((minute, i) => {
    const column = Math.floor((minute - window[0]) / 60);
    const row = walked[(answer.weekday[i] ?? 0) - 1];
    if (row && column >= 0 && column < hours && (answer.minutes[i] ?? 0) > 0) row[column] = true;
  });
  return walked;
}

function hoursOf([from, to]: MinuteWindow): number {
  return Math.ceil((to - from) / 60);
}
