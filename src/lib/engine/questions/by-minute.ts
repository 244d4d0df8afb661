import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { gappyNumbers, numbers } from '../columns.ts';
import type { Question } from '../engine.ts';
import { where } from '../where.ts';

export interface ByMinuteInput {
  readonly filter: Filter;
  readonly binMinutes: 15 | 60;
}

/**
 * Signals by bin of the minute of the night, its own brush left out. A time known only to the hour
 * counts in bins of an hour and not in finer ones; what does not count stands under `minute` null.
 */
export const byMinute = {
  name: 'by-minute',
  statement: ({ filter, binMinutes }: ByMinuteInput) => {
    const { sql, params } = where(filter, ['minutes']);
    const counts = binMinutes < 60 ? "time_precision = 'minute'" : 'TRUE';
    return {
      sql: `
        SELECT
          CASE WHEN ${counts} THEN CAST(sk_bin(minute_of_night, ?) AS DOUBLE) END AS minute,
          CAST(count(*) AS DOUBLE) AS count
        FROM signals
        WHERE ${sql}
        GROUP BY 1
        ORDER BY 1 NULLS LAST`,
      params: [binMinutes, ...params],
    };
  },
  answer: z.object({ minute: gappyNumbers, count: numbers }),
} satisfies Question<ByMinuteInput, unknown>;

export type ByMinute = z.output<typeof byMinute.answer>;
