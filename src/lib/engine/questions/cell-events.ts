import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { gappyNumbers, texts } from '../columns.ts';
import type { Question } from '../engine.ts';
import { where } from '../where.ts';
import { placeAt, placeColumns, placeSelect } from '../place-columns.ts';

export interface CellEventsInput {
  readonly filter: Filter;
  readonly most: number;
}

/** One row a signal with a night and a place, in order of time; at most so many. */
export const cellEvents = {
  name: 'cell-events',
  statement: ({ filter, most }: CellEventsInput) => {
    const { sql, params } = where(filter, ['places', 'box']);
    return {
      sql: `
        SELECT
          ${placeSelect},
          CAST(night AS VARCHAR) AS night, longitude, latitude
        FROM signals
        WHERE night IS NOT NULL AND (tower IS NOT NULL OR leg IS NOT NULL) AND (${sql})
        ORDER BY night, wall_time NULLS LAST, id
        LIMIT CAST(? AS BIGINT)`,
      params: [...params, most],
    };
  },
  answer: z
    .object({
      ...placeColumns,
      night: texts,
      longitude: gappyNumbers,
      latitude: gappyNumbers,
    })
    .transform((columns) =>
      columns.night.map((night, i) => ({
        ...placeAt(columns, i),
        night,
        longitude: columns.longitude[i] ?? null,
        latitude: columns.latitude[i] ?? null,
      })),
    ),
} satisfies Question<CellEventsInput, unknown>;

export type CellEvents = z.output<typeof cellEvents.answer>;
