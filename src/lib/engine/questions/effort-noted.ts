import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { numbers, texts } from '../columns.ts';
import type { Question } from '../engine.ts';
import { where } from '../where.ts';

/** Signals by night, coach and main type: no place among them, so that none stands beside a coach. */
export const effortNoted = {
  name: 'effort-noted',
  statement: (filter: Filter) => {
    const { sql, params } = where(filter, ['places', 'box']);
    return {
      sql: `
        SELECT
          CAST(night AS VARCHAR) AS night,
          coach,
          main_type AS main,
          CAST(count(*) AS DOUBLE) AS count
        FROM signals
        WHERE night IS NOT NULL AND coach IS NOT NULL AND (${sql})
        GROUP BY ALL
        ORDER BY 1, 2, 3`,
      params,
    };
  },
  answer: z
    .object({ night: texts, coach: texts, main: texts, count: numbers })
    .transform(({ night, coach, main, count }) =>
      night.map((value, i) => ({
        night: value,
        coach: coach[i] ?? '',
        main: main[i] ?? '',
        count: count[i] ?? 0,
      })),
    ),
} satisfies Question<Filter, unknown>;

export type EffortNoted = z.output<typeof effortNoted.answer>;
