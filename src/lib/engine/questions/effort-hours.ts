import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { gappyNumbers, gappyTexts, numbers, texts } from '../columns.ts';
import type { Question } from '../engine.ts';
import { where } from '../where.ts';
import { directionOf } from '../place-columns.ts';
import { visitsByMinute } from './effort-visits.ts';

/**
 * Passes by tower, floor and leg, by night and hour of the night (0 is the hour that begins at
 * noon), each in the hour of its entry, under the filter's nights, weekdays and hours.
 */
export const effortHours = {
  name: 'effort-hours',
  statement: (filter: Filter) => {
    const { sql, params } = where(filter, ['types', 'places', 'box', 'during']);
    return {
      sql: `
        SELECT
          tower,
          CAST(level AS DOUBLE) AS level,
          leg,
          direction,
          CAST(night AS VARCHAR) AS night,
          CAST(sk_hour(minute_of_night) AS DOUBLE) AS hour,
          CAST(count(*) AS DOUBLE) AS passes
        FROM (${visitsByMinute}) AS visits
        WHERE ${sql}
        GROUP BY 1, 2, 3, 4, 5, 6
        ORDER BY 1 NULLS LAST, 2 NULLS LAST, 3 NULLS LAST, 4 NULLS LAST, 5, 6`,
      params,
    };
  },
  answer: z
    .object({
      tower: gappyTexts,
      level: gappyNumbers,
      leg: gappyTexts,
      direction: gappyTexts,
      night: texts,
      hour: numbers,
      passes: numbers,
    })
    .transform((columns) =>
      Array.from(columns.hour, (hour, i) => ({
        tower: columns.tower[i] ?? null,
        level: columns.level[i] ?? null,
        leg: columns.leg[i] ?? null,
        direction: directionOf(columns.direction[i]),
        night: columns.night[i] ?? '',
        hour,
        passes: columns.passes[i] ?? 0,
      })),
    ),
} satisfies Question<Filter, unknown>;

export type EffortHours = z.output<typeof effortHours.answer>;
