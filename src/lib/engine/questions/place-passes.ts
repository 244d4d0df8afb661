import { z } from 'zod';
import { gappyTexts, numbers } from '../columns.ts';
import type { Question } from '../engine.ts';

/** How often each tower (as a whole) and each leg was passed. */
export const placePasses = {
  name: 'place-passes',
  statement: () => ({
    sql: `
      SELECT tower, leg, CAST(count(*) AS DOUBLE) AS passes
      FROM visits
      WHERE level IS NULL
      GROUP BY 1, 2
      ORDER BY 1 NULLS LAST, 2 NULLS LAST`,
    params: [],
  }),
  answer: z.object({ tower: gappyTexts, leg: gappyTexts, passes: numbers }),
} satisfies Question<void, unknown>;

export type PlacePasses = z.output<typeof placePasses.answer>;
