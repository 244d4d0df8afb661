import { z } from 'zod';
import { numbers, texts } from '../columns.ts';
import type { Question } from '../engine.ts';

/**
 * Every round: its night, when it was out in wall minutes since noon, and with how many coaches.
 * Unfiltered, since each view leaves other choices out; a season has some tens of them.
 */
export const presence = {
  name: 'presence',
  statement: () => ({
    sql: `
      SELECT
        CAST(night AS VARCHAR) AS night,
        CAST(sk_minute_of_night(night, start_time) AS DOUBLE) AS from_minute,
        CAST(sk_minute_of_night(night, end_time) AS DOUBLE) AS to_minute,
        CAST(coach_count AS DOUBLE) AS coaches
      FROM rounds
      ORDER BY night, start_time, id`,
    params: [],
  }),
  answer: z
    .object({ night: texts, from_minute: numbers, to_minute: numbers, coaches: numbers })
    .transform((columns) =>
      columns.night.map((night, i) => ({
        night,
        from: columns.from_minute[i] ?? 0,
        to: columns.to_minute[i] ?? 0,
        coaches: columns.coaches[i] ?? 0,
      })),
    ),
} satisfies Question<void, unknown>;

export type Presence = z.output<typeof presence.answer>;
