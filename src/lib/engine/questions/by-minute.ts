import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { gappyNumbers, numbers } from '../columns.ts';
import type { Question } from '../engine.ts';
import { groupedStatement, type Grouping } from '../grouping.ts';

export interface ByMinuteInput {
  readonly filter: Filter;
  readonly binMinutes: 15 | 60;
}

/**
 * Signals by bin of the minute of the night, its own brush left out. A time known only to the hour
 * counts in bins of an hour and not in finer ones; what does not count stands under `minute` null.
 */
export function minuteGrouping(binMinutes: 15 | 60): Grouping {
  const isFine = binMinutes < 60;
  const counts = isFine ? "time_precision = 'minute'" : 'TRUE';
  return {
    name: 'by-minute',
    without: ['minutes'],
    parts: [
      {
        field: 'minute',
        sql: {
          minute: `CASE WHEN ${counts} THEN CAST(sk_bin(minute_of_night, ${binMinutes}) AS DOUBLE) END`,
        },
        of: ({ minute, precision }) => [
          minute === null || (isFine && precision !== 'minute')
            ? null
            : Math.floor(minute / binMinutes) * binMinutes,
        ],
      },
    ],
  };
}

export const byMinute = {
  name: 'by-minute',
  statement: ({ filter, binMinutes }: ByMinuteInput) =>
    groupedStatement(minuteGrouping(binMinutes), filter),
  answer: z.object({ minute: gappyNumbers, count: numbers }),
} satisfies Question<ByMinuteInput, unknown>;

export type ByMinute = z.output<typeof byMinute.answer>;
