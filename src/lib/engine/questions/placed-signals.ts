import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { gappyNumbers, gappyTexts, texts } from '../columns.ts';
import type { Question } from '../engine.ts';
import { placeAt, placeColumns, placeSelect } from '../place-columns.ts';
import { where } from '../where.ts';

export interface PlacedSignalsInput {
  readonly filter: Filter;
  readonly most: number;
}

/**
 * One row a signal with a night and a place, in order of time, at most so many; chosen places and the
 * box leave nothing out. Neither note nor coach is asked for.
 */
export const placedSignals = {
  name: 'placed-signals',
  statement: ({ filter, most }: PlacedSignalsInput) => {
    const { sql, params } = where(filter, ['places', 'box']);
    return {
      sql: `
        SELECT
          id,
          CAST(night AS VARCHAR) AS night,
          CAST(minute_of_night AS DOUBLE) AS minute,
          main_type AS main, sub_type AS sub,
          ${placeSelect},
          longitude, latitude
        FROM signals
        WHERE night IS NOT NULL
          AND (tower IS NOT NULL OR leg IS NOT NULL OR longitude IS NOT NULL)
          AND (${sql})
        ORDER BY night, minute_of_night NULLS LAST, id
        LIMIT CAST(? AS BIGINT)`,
      params: [...params, most],
    };
  },
  answer: z
    .object({
      id: texts,
      night: texts,
      minute: gappyNumbers,
      main: texts,
      sub: gappyTexts,
      ...placeColumns,
      longitude: gappyNumbers,
      latitude: gappyNumbers,
    })
    .transform((columns) =>
      columns.id.map((id, i) => ({
        id,
        night: columns.night[i] ?? '',
        minute: columns.minute[i] ?? null,
        main: columns.main[i] ?? '',
        sub: columns.sub[i] ?? null,
        ...placeAt(columns, i),
        longitude: columns.longitude[i] ?? null,
        latitude: columns.latitude[i] ?? null,
      })),
    ),
} satisfies Question<PlacedSignalsInput, unknown>;

export type PlacedSignals = z.output<typeof placedSignals.answer>;
