import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import type { Night } from '../../domain/night-calendar.ts';
import { gappyNumbers, gappyTexts, numbers, texts } from '../columns.ts';
import type { Question } from '../engine.ts';
import { where } from '../where.ts';
import { directionOf } from '../place-columns.ts';
import { visitsByMinute } from './effort-visits.ts';

/** A change of the clock: who was out over it was there longer, or shorter, than the wall clock says. */
export interface ClockShift {
  readonly night: Night;
  /** Wall minute of the night from which on the clock has changed. */
  readonly wallMinute: number;
  /** Elapsed minutes beyond those of the wall clock: 60 when the clock goes back. */
  readonly extraMinutes: number;
}

export interface EffortInput {
  readonly filter: Filter;
  readonly shifts: readonly ClockShift[];
}

/**
 * Passes and minutes of presence by tower, floor, leg and night, under the filter's nights, weekdays
 * and hours (a visit counts by the minute of its entry).
 */
export const effortNights = {
  name: 'effort-nights',
  statement: ({ filter, shifts }: EffortInput) => {
    const { sql, params } = where(filter, ['types', 'places', 'box', 'during']);
    const extra = shifts.map(
      () => `+ CASE WHEN night = CAST(? AS DATE) AND minute_of_night < ? AND exit_minute >= ?
               THEN ? ELSE 0 END`,
    );
    return {
      sql: `
        SELECT
          tower,
          CAST(level AS DOUBLE) AS level,
          leg,
          direction,
          CAST(night AS VARCHAR) AS night,
          CAST(count(*) AS DOUBLE) AS passes,
          CAST(sum(greatest(0, exit_minute - minute_of_night ${extra.join(' ')})) AS DOUBLE) AS minutes
        FROM (${visitsByMinute}) AS visits
        WHERE ${sql}
        GROUP BY 1, 2, 3, 4, 5
        ORDER BY 5, 1 NULLS LAST, 2 NULLS LAST, 3 NULLS LAST, 4 NULLS LAST`,
      params: [
        ...shifts.flatMap((s) => [s.night, s.wallMinute, s.wallMinute, s.extraMinutes]),
        ...params,
      ],
    };
  },
  answer: z
    .object({
      tower: gappyTexts,
      level: gappyNumbers,
      leg: gappyTexts,
      direction: gappyTexts,
      night: texts,
      passes: numbers,
      minutes: numbers,
    })
    .transform((columns) =>
      columns.night.map((night, i) => ({
        night,
        tower: columns.tower[i] ?? null,
        level: columns.level[i] ?? null,
        leg: columns.leg[i] ?? null,
        direction: directionOf(columns.direction[i]),
        passes: columns.passes[i] ?? 0,
        minutes: columns.minutes[i] ?? 0,
      })),
    ),
} satisfies Question<EffortInput, unknown>;

export type EffortNights = z.output<typeof effortNights.answer>;
