import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { gappyTexts, numbers, texts } from '../columns.ts';
import type { Question } from '../engine.ts';
import { where } from '../where.ts';

/** Signals on the route by leg and direction, the choice of places left out. */
export const byLeg = {
  name: 'by-leg',
  statement: (filter: Filter) => {
    const { sql, params } = where(filter, ['places']);
    return {
      sql: `
        SELECT leg, direction, CAST(count(*) AS DOUBLE) AS count
        FROM signals
        WHERE leg IS NOT NULL AND (${sql})
        GROUP BY 1, 2
        ORDER BY 1, 2 NULLS LAST`,
      params,
    };
  },
  answer: z.object({ leg: texts, direction: gappyTexts, count: numbers }),
} satisfies Question<Filter, unknown>;

export type ByLeg = z.output<typeof byLeg.answer>;
