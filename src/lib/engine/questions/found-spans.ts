import { z } from 'zod';
import type { Dimension, Filter, TypeChoice } from '../../domain/filter.ts';
import { gappyNumbers, gappyTexts, numbers, texts } from '../columns.ts';
import type { Question } from '../engine.ts';
import { placeAt, placeColumns, placeSelect } from '../place-columns.ts';
import { where } from '../where.ts';

export interface FoundInput {
  readonly filter: Filter;
  /** Dimensions that the asking view owns. */
  readonly without: readonly Dimension[];
  /** Types of things found, which arose before they were seen. */
  readonly conditions: readonly TypeChoice[];
}

/**
 * Things found at an hour: when (wall minute of the night), and since when nobody had passed there:
 * the end of the pass before, in wall minutes since the noon of the night on which it was found (below
 * 0 on an earlier night, null when there was none). A floor counts where floors are told, else its
 * tower; a leg in either direction.
 */
export const foundSpans = {
  name: 'found-spans',
  statement: ({ filter, without, conditions }: FoundInput) => {
    const chosen = where(filter, without);
    const found = where({ ...filter, types: [...conditions] }, [
      'places',
      'box',
      'minutes',
      'weekdays',
      'nights',
    ]);
    return {
      sql: `
        WITH floors AS (SELECT DISTINCT tower FROM visits WHERE level IS NOT NULL),
        walks AS (
          SELECT
            CASE
              WHEN leg IS NOT NULL THEN 'leg ' || leg
              WHEN level IS NULL THEN 'tower ' || tower
              ELSE 'floor ' || tower || ' ' || level
            END AS place_key,
            exit_time
          FROM visits
        ),
        found AS (
          SELECT
            *,
            CASE
              WHEN leg IS NOT NULL THEN 'leg ' || leg
              WHEN tower IN (SELECT tower FROM floors) THEN 'floor ' || tower || ' ' || level
              ELSE 'tower ' || tower
            END AS place_key
          FROM signals
          WHERE night IS NOT NULL AND minute_of_night IS NOT NULL
            AND (${conditions.length ? found.sql : 'FALSE'}) AND (${chosen.sql})
        )
        SELECT
          ${placeSelect},
          CAST(night AS VARCHAR) AS night,
          main_type AS main, sub_type AS sub,
          time_precision AS precision,
          CAST(minute_of_night AS DOUBLE) AS minute,
          CAST(sk_minute_of_night(night, exit_time) AS DOUBLE) AS since
        FROM found ASOF LEFT JOIN walks
          ON found.place_key = walks.place_key AND found.wall_time > walks.exit_time
        ORDER BY wall_time, id`,
      params: [...(conditions.length ? found.params : []), ...chosen.params],
    };
  },
  answer: z
    .object({
      ...placeColumns,
      night: texts,
      main: texts,
      sub: gappyTexts,
      precision: texts,
      minute: numbers,
      since: gappyNumbers,
    })
    .transform((columns) =>
      columns.night.map((night, i) => ({
        ...placeAt(columns, i),
        night,
        main: columns.main[i] ?? '',
        sub: columns.sub[i] ?? null,
        isToTheMinute: columns.precision[i] === 'minute',
        minute: columns.minute[i] ?? 0,
        since: columns.since[i] ?? null,
      })),
    ),
} satisfies Question<FoundInput, unknown>;

export type FoundSpans = z.output<typeof foundSpans.answer>;
