import { z } from 'zod';
import { gappyNumbers, gappyTexts, numbers, texts } from '../columns.ts';
import type { Question } from '../engine.ts';

/**
 * Signals grouped by all that a package may tell of them, in whole hours and without unit, note,
 * coach or coordinates; and by what became of them.
 */
export const sharedRecords = {
  name: 'shared-records',
  statement: () => ({
    sql: `
      WITH handed AS (
        SELECT signal, max(CASE WHEN status IN ('closed', 'cancelled') THEN 1 ELSE 0 END) AS closed
        FROM follow_ups
        GROUP BY 1
      )
      SELECT
        tower,
        CAST(level AS DOUBLE) AS level,
        leg,
        CAST(night AS VARCHAR) AS night,
        CAST(sk_hour(minute_of_night) AS DOUBLE) AS hour,
        main_type AS main,
        sub_type AS sub,
        CASE WHEN closed = 1 THEN 'closed' WHEN closed = 0 THEN 'open' ELSE 'none' END AS outcome,
        CAST(count(*) AS DOUBLE) AS count
      FROM signals LEFT JOIN handed ON handed.signal = signals.id
      GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
      ORDER BY 1 NULLS LAST, 2 NULLS LAST, 3 NULLS LAST, 4 NULLS LAST, 5 NULLS LAST, 6, 7 NULLS LAST, 8`,
    params: [],
  }),
  answer: z
    .object({
      tower: gappyTexts,
      level: gappyNumbers,
      leg: gappyTexts,
      night: gappyTexts,
      hour: gappyNumbers,
      main: texts,
      sub: gappyTexts,
      outcome: z.array(z.enum(['closed', 'open', 'none'])),
      count: numbers,
    })
    .transform((columns) =>
      columns.main.map((main, i) => ({
        tower: columns.tower[i] ?? null,
        level: columns.level[i] ?? null,
        leg: columns.leg[i] ?? null,
        night: columns.night[i] ?? null,
        hour: columns.hour[i] ?? null,
        main,
        sub: columns.sub[i] ?? null,
        outcome: columns.outcome[i] ?? ('none' as const),
        count: columns.count[i] ?? 0,
      })),
    ),
} satisfies Question<void, unknown>;

export type SharedRecords = z.output<typeof sharedRecords.answer>;
