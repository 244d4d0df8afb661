import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { gappyTexts, numbers, texts } from '../columns.ts';
import type { Question } from '../engine.ts';
import { where } from '../where.ts';

/** Signals by main and sub type and by week (its Monday), the choice of types left out. */
export const byType = {
  name: 'by-type',
  statement: (filter: Filter) => {
    const { sql, params } = where(filter, ['types']);
    return {
      sql: `
        SELECT
          main_type AS main,
          sub_type AS sub,
          CAST(sk_week(night) AS VARCHAR) AS week,
          CAST(count(*) AS DOUBLE) AS count
        FROM signals
        WHERE ${sql}
        GROUP BY 1, 2, 3
        ORDER BY 1, 2 NULLS LAST, 3 NULLS LAST`,
      params,
    };
  },
  answer: z.object({ main: texts, sub: gappyTexts, week: gappyTexts, count: numbers }),
} satisfies Question<Filter, unknown>;

export type ByType = z.output<typeof byType.answer>;
