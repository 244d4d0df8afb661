import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { gappyNumbers, numbers } from '../columns.ts';
import type { Question } from '../engine.ts';
import { where } from '../where.ts';

/**
 * Signals by weekday of the night (1 Monday to 7 Sunday) and hour of the night (0 is the hour that
 * begins at noon), its own two dimensions left out; null where the time is too coarse.
 */
export const byWeekdayHour = {
  name: 'by-weekday-hour',
  statement: (filter: Filter) => {
    const { sql, params } = where(filter, ['weekdays', 'minutes']);
    return {
      sql: `
        SELECT
          CAST(sk_weekday(night) AS DOUBLE) AS weekday,
          CAST(sk_hour(minute_of_night) AS DOUBLE) AS hour,
          CAST(count(*) AS DOUBLE) AS count
        FROM signals
        WHERE ${sql}
        GROUP BY 1, 2
        ORDER BY 1 NULLS LAST, 2 NULLS LAST`,
      params,
    };
  },
  answer: z.object({ weekday: gappyNumbers, hour: gappyNumbers, count: numbers }),
} satisfies Question<Filter, unknown>;

export type ByWeekdayHour = z.output<typeof byWeekdayHour.answer>;
