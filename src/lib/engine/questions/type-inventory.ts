import { z } from 'zod';
import { gappyTexts, numbers, texts } from '../columns.ts';
import type { Question } from '../engine.ts';

/** Every type that occurs, commonest main type first. */
export const typeInventory = {
  name: 'type-inventory',
  statement: () => ({
    sql: `
      SELECT
        main_type AS main,
        sub_type AS sub,
        CAST(count(*) AS DOUBLE) AS count
      FROM signals
      GROUP BY 1, 2
      ORDER BY sum(count(*)) OVER (PARTITION BY main_type) DESC, 1, count(*) DESC, 2 NULLS LAST`,
    params: [],
  }),
  answer: z.object({ main: texts, sub: gappyTexts, count: numbers }),
} satisfies Question<void, unknown>;

export type TypeInventory = z.output<typeof typeInventory.answer>;
