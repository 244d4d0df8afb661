import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { numbers, texts } from '../columns.ts';
import type { Question } from '../engine.ts';
import { duringWalks } from '../where.ts';

/** The rounds of the chosen nights and weekdays; wall times in epoch milliseconds as if UTC. */
export const effortRounds = {
  name: 'effort-rounds',
  statement: (filter: Filter) => {
    const { sql, params } = duringWalks(filter);
    return {
      sql: `
        SELECT
          CAST(night AS VARCHAR) AS night,
          CAST(sk_wall_milliseconds(start_time) AS DOUBLE) AS start_wall,
          CAST(sk_wall_milliseconds(end_time) AS DOUBLE) AS end_wall,
          coaches,
          CAST(coach_count AS DOUBLE) AS coach_count
        FROM rounds
        WHERE ${sql}
        ORDER BY night, start_time, id`,
      params,
    };
  },
  answer: z
    .object({
      night: texts,
      start_wall: numbers,
      end_wall: numbers,
      coaches: texts,
      coach_count: numbers,
    })
    .transform((columns) =>
      columns.night.map((night, i) => ({
        night,
        startWall: columns.start_wall[i] ?? 0,
        endWall: columns.end_wall[i] ?? 0,
        coaches: (columns.coaches[i] ?? '').split('+'),
        coachCount: columns.coach_count[i] ?? 0,
      })),
    ),
} satisfies Question<Filter, unknown>;

export type EffortRounds = z.output<typeof effortRounds.answer>;
