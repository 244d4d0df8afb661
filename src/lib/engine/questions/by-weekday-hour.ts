import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { weekdayOfNight } from '../../domain/night-calendar.ts';
import { gappyNumbers, numbers } from '../columns.ts';
import type { Question } from '../engine.ts';
import { groupedStatement, type Grouping } from '../grouping.ts';

/**
 * Signals by weekday of the night (1 Monday to 7 Sunday) and hour of the night (0 is the hour that
 * begins at noon), its own two dimensions left out; null where the time is too coarse.
 */
export const weekdayHourGrouping: Grouping = {
  name: 'by-weekday-hour',
  without: ['weekdays', 'minutes'],
  parts: [
    {
      field: 'night',
      sql: { weekday: 'CAST(sk_weekday(night) AS DOUBLE)' },
      of: (night) => [night === null ? null : weekdayOfNight(night)],
    },
    {
      field: 'minute',
      sql: { hour: 'CAST(sk_hour(minute_of_night) AS DOUBLE)' },
      of: ({ minute }) => [minute === null ? null : Math.floor(minute / 60)],
    },
  ],
};

export const byWeekdayHour = {
  name: weekdayHourGrouping.name,
  statement: (filter: Filter) => groupedStatement(weekdayHourGrouping, filter),
  answer: z.object({ weekday: gappyNumbers, hour: gappyNumbers, count: numbers }),
} satisfies Question<Filter, unknown>;

export type ByWeekdayHour = z.output<typeof byWeekdayHour.answer>;
