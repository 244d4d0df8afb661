import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { numbers } from '../columns.ts';
import type { Question } from '../engine.ts';
import { duringWalks } from '../where.ts';
import { placeOrder } from './visited-places.ts';

/**
 * Every passing of a tower, floor or leg on the chosen nights and weekdays: `place` is its row among
 * `visitedPlaces`, `day` its night in days since 1970, from and to in wall minutes since noon. Zero
 * coaches: its round is not known. Numbers only, so that a hundred thousand cost milliseconds.
 */
export const passes = {
  name: 'passes',
  statement: (filter: Filter) => {
    const { sql, params } = duringWalks(filter);
    return {
      sql: `
        WITH crews AS (SELECT id, max(coach_count) AS coaches FROM rounds GROUP BY 1),
        walks AS (
          SELECT
            night,
            dense_rank() OVER (ORDER BY ${placeOrder}) - 1 AS place,
            sk_minute_of_night(night, entry_time) AS from_minute,
            sk_minute_of_night(night, exit_time) AS to_minute,
            coalesce(coaches, 0) AS coaches
          FROM visits LEFT JOIN crews ON crews.id = visits.round
        )
        SELECT
          CAST(place AS DOUBLE) AS place,
          CAST(sk_day(night) AS DOUBLE) AS day,
          CAST(from_minute AS DOUBLE) AS from_minute,
          CAST(to_minute AS DOUBLE) AS to_minute,
          CAST(coaches AS DOUBLE) AS coaches
        FROM walks
        WHERE ${sql}
        ORDER BY night, from_minute, place, to_minute, coaches`,
      params,
    };
  },
  answer: z
    .object({
      place: numbers,
      day: numbers,
      from_minute: numbers,
      to_minute: numbers,
      coaches: numbers,
    })
    .transform(({ place, day, from_minute, to_minute, coaches }) => ({
      place,
      day,
      from: from_minute,
      to: to_minute,
      coaches,
    })),
} satisfies Question<Filter, unknown>;

export type Passes = z.output<typeof passes.answer>;
