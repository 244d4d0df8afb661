import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { gappyTexts, numbers } from '../columns.ts';
import type { Question } from '../engine.ts';
import { where } from '../where.ts';

/** Signals by night, the choice of nights left out; null where the night is not known. */
export const byNight = {
  name: 'by-night',
  statement: (filter: Filter) => {
    const { sql, params } = where(filter, ['nights']);
    return {
      sql: `
        SELECT CAST(night AS VARCHAR) AS night, CAST(count(*) AS DOUBLE) AS count
        FROM signals
        WHERE ${sql}
        GROUP BY 1
        ORDER BY 1 NULLS LAST`,
      params,
    };
  },
  answer: z.object({ night: gappyTexts, count: numbers }),
} satisfies Question<Filter, unknown>;

export type ByNight = z.output<typeof byNight.answer>;
