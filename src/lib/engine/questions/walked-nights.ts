import { z } from 'zod';
import { numbers, texts } from '../columns.ts';
import type { Question } from '../engine.ts';

/** The nights on which somebody walked, with their rounds. */
export const walkedNights = {
  name: 'walked-nights',
  statement: () => ({
    sql: `
      SELECT
        CAST(night AS VARCHAR) AS night,
        CAST(count(*) AS DOUBLE) AS rounds
      FROM rounds
      GROUP BY 1
      ORDER BY 1`,
    params: [],
  }),
  answer: z.object({ night: texts, rounds: numbers }),
} satisfies Question<void, unknown>;

export type WalkedNights = z.output<typeof walkedNights.answer>;
