import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { numbers } from '../columns.ts';
import type { Question } from '../engine.ts';
import { duringWalks } from '../where.ts';

/**
 * Minutes of the night that a round was out, by weekday of the night and quarter of an hour, over
 * the chosen nights and weekdays: where nobody walked, nothing was seen.
 */
export const presence = {
  name: 'presence',
  statement: (filter: Filter) => {
    const { sql, params } = duringWalks(filter);
    return {
      sql: `
        WITH walks AS (
          SELECT
            isodow(night) AS weekday,
            date_diff('minute', night + INTERVAL 12 HOUR, start_time) AS start_minute,
            date_diff('minute', night + INTERVAL 12 HOUR, end_time) AS end_minute
          FROM rounds
          WHERE ${sql}
        )
        SELECT
          CAST(weekday AS DOUBLE) AS weekday,
          CAST(bin.minute AS DOUBLE) AS minute,
          CAST(sum(least(end_minute, bin.minute + 15) - greatest(start_minute, bin.minute)) AS DOUBLE)
            AS minutes
        FROM walks, (SELECT unnest(range(0, 1440, 15)) AS minute) AS bin
        WHERE end_minute > bin.minute AND start_minute < bin.minute + 15
        GROUP BY 1, 2
        ORDER BY 1, 2`,
      params,
    };
  },
  answer: z.object({ weekday: numbers, minute: numbers, minutes: numbers }),
} satisfies Question<Filter, unknown>;

export type Presence = z.output<typeof presence.answer>;
