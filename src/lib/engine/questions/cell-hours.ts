import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { gappyTexts, numbers, texts } from '../columns.ts';
import type { Question } from '../engine.ts';
import { where } from '../where.ts';
import { placeAt, placeColumns, placeSelect } from '../place-columns.ts';

/**
 * Signals by place, night, hour of the night (0 begins at noon) and type, of all types and places; what
 * is known to the day only is left out.
 */
export const cellHours = {
  name: 'cell-hours',
  statement: (filter: Filter) => {
    const { sql, params } = where(filter, ['types', 'places', 'box']);
    return {
      sql: `
        SELECT
          ${placeSelect},
          CAST(night AS VARCHAR) AS night,
          CAST(sk_hour(minute_of_night) AS DOUBLE) AS hour,
          main_type AS main, sub_type AS sub,
          CAST(count(*) AS DOUBLE) AS count
        FROM signals
        WHERE night IS NOT NULL AND minute_of_night IS NOT NULL AND (${sql})
        GROUP BY ALL
        ORDER BY ALL NULLS LAST`,
      params,
    };
  },
  answer: z
    .object({
      ...placeColumns,
      night: texts,
      hour: numbers,
      main: texts,
      sub: gappyTexts,
      count: numbers,
    })
    .transform((columns) =>
      columns.main.map((main, i) => ({
        ...placeAt(columns, i),
        night: columns.night[i] ?? '',
        hour: columns.hour[i] ?? 0,
        main,
        sub: columns.sub[i] ?? null,
        count: columns.count[i] ?? 0,
      })),
    ),
} satisfies Question<Filter, unknown>;

export type CellHourRows = z.output<typeof cellHours.answer>;
