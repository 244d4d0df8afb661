import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { gappyNumbers, gappyTexts, numbers } from '../columns.ts';
import type { Question } from '../engine.ts';
import { duringWalks } from '../where.ts';

/** How often each tower, floor and leg was passed, over the chosen nights and weekdays. */
export const passes = {
  name: 'passes',
  statement: (filter: Filter) => {
    const { sql, params } = duringWalks(filter);
    return {
      sql: `
        SELECT
          tower,
          CAST(level AS DOUBLE) AS level,
          leg,
          direction,
          CAST(count(*) AS DOUBLE) AS passes,
          CAST(sum(date_diff('minute', entry_time, exit_time)) AS DOUBLE) AS minutes
        FROM visits
        WHERE ${sql}
        GROUP BY 1, 2, 3, 4
        ORDER BY 1 NULLS LAST, 2 NULLS LAST, 3 NULLS LAST, 4 NULLS LAST`,
      params,
    };
  },
  answer: z.object({
    tower: gappyTexts,
    level: gappyNumbers,
    leg: gappyTexts,
    direction: gappyTexts,
    passes: numbers,
    minutes: numbers,
  }),
} satisfies Question<Filter, unknown>;

export type Passes = z.output<typeof passes.answer>;
