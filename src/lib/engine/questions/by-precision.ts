import { z } from 'zod';
import { placePrecisions, timePrecisions } from '../../domain/signal.ts';
import { numbers } from '../columns.ts';
import type { Question } from '../engine.ts';

/** How precisely the signals know their time and their place; unfiltered, of the whole dataset. */
export const byPrecision = {
  name: 'by-precision',
  statement: () => ({
    sql: `
      SELECT
        time_precision AS time_known,
        place_precision AS place_known,
        CAST(count(*) AS DOUBLE) AS signals
      FROM signals
      GROUP BY time_precision, place_precision
      ORDER BY time_precision, place_precision`,
    params: [],
  }),
  answer: z
    .object({
      time_known: z.array(z.enum(timePrecisions)),
      place_known: z.array(z.enum(placePrecisions)),
      signals: numbers,
    })
    .transform((columns) =>
      columns.time_known.map((time, i) => ({
        time,
        place: columns.place_known[i] ?? ('none' as const),
        count: columns.signals[i] ?? 0,
      })),
    ),
} satisfies Question<void, unknown>;

export type ByPrecision = z.output<typeof byPrecision.answer>;
