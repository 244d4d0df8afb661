import { z } from 'zod';
import { gappyNumbers } from '../columns.ts';
import type { Question } from '../engine.ts';

/**
 * The last moment told of anything, as wall time in epoch milliseconds as if UTC: until then a signal
 * that shows no step was still open. Null in a dataset that tells no moments.
 */
export const followUpUntil = {
  name: 'follow-up-until',
  statement: () => ({
    sql: `
      SELECT CAST(sk_wall_milliseconds(max(wall_time)) AS DOUBLE) AS until_wall
      FROM (SELECT wall_time FROM follow_ups UNION ALL SELECT wall_time FROM signals) AS moments`,
    params: [],
  }),
  answer: z
    .object({ until_wall: gappyNumbers })
    .transform(({ until_wall }) => until_wall[0] ?? null),
} satisfies Question<void, unknown>;
