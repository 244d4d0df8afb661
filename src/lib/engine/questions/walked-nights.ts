import { z } from 'zod';
import { numbers, texts } from '../columns.ts';
import type { Question } from '../engine.ts';

/** The nights on which somebody walked, with their rounds and coach minutes. */
export const walkedNights = {
  name: 'walked-nights',
  statement: () => ({
    sql: `
      SELECT
        CAST(night AS VARCHAR) AS night,
        CAST(count(*) AS DOUBLE) AS rounds,
        CAST(sum(sk_minutes(start_time, end_time) * coach_count) AS DOUBLE) AS coach_minutes
      FROM rounds
      GROUP BY 1
      ORDER BY 1`,
    params: [],
  }),
  answer: z.object({ night: texts, rounds: numbers, coach_minutes: numbers }),
} satisfies Question<void, unknown>;

export type WalkedNights = z.output<typeof walkedNights.answer>;
