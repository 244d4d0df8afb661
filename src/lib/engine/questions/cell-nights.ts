import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { gappyTexts, numbers, texts } from '../columns.ts';
import type { Question } from '../engine.ts';
import { where } from '../where.ts';
import { placeAt, placeColumns, placeSelect } from '../place-columns.ts';

/**
 * Signals by place, night and type, of all types and places: the filter's nights, weekdays and hours
 * hold. A comparison needs the other places, and chooses types by itself.
 */
export const cellNights = {
  name: 'cell-nights',
  statement: (filter: Filter) => {
    const { sql, params } = where(filter, ['types', 'places', 'box']);
    return {
      sql: `
        SELECT
          ${placeSelect},
          CAST(night AS VARCHAR) AS night,
          main_type AS main, sub_type AS sub,
          CAST(count(*) AS DOUBLE) AS count
        FROM signals
        WHERE night IS NOT NULL AND (${sql})
        GROUP BY ALL
        ORDER BY ALL NULLS LAST`,
      params,
    };
  },
  answer: z
    .object({
      ...placeColumns,
      night: texts,
      main: texts,
      sub: gappyTexts,
      count: numbers,
    })
    .transform((columns) =>
      columns.night.map((night, i) => ({
        ...placeAt(columns, i),
        night,
        main: columns.main[i] ?? '',
        sub: columns.sub[i] ?? null,
        count: columns.count[i] ?? 0,
      })),
    ),
} satisfies Question<Filter, unknown>;

export type CellNightRows = z.output<typeof cellNights.answer>;
