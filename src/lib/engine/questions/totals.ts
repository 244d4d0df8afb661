import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { numbers } from '../columns.ts';
import type { Question } from '../engine.ts';
import type { Grouping } from '../grouping.ts';
import { where } from '../where.ts';

/** The same figures one by one, as the columns count them. */
export const shownGrouping: Grouping = { name: 'shown', without: ['during'], parts: [] };
/** Of those, what the views count: in a rate what was seen during a round. */
export const seenGrouping: Grouping = { name: 'seen', without: [], parts: [] };
export const anywhereGrouping: Grouping = { name: 'anywhere', without: ['places'], parts: [] };
/** Signals with (1) and without (0) coordinates, the map's own choices left out. */
export const pointGrouping: Grouping = {
  name: 'point',
  without: ['places', 'box'],
  parts: [
    {
      field: 'point',
      sql: {
        is_known:
          'CAST(CASE WHEN longitude IS NULL OR latitude IS NULL THEN 0 ELSE 1 END AS DOUBLE)',
      },
      of: (point) => [point ? 1 : 0],
    },
  ],
};

const one = numbers.transform((values) => values[0] ?? 0);

/** How many signals there are, how many the filter leaves, and how many views of places leave out. */
export const totals = {
  name: 'totals',
  statement: (filter: Filter) => {
    const shown = where(filter, ['during']);
    const seen = where(filter);
    const anywhere = where(filter, ['places']);
    const onMap = where(filter, ['places', 'box']);
    return {
      sql: `
        SELECT
          CAST(count(*) AS DOUBLE) AS all_signals,
          CAST(count(*) FILTER (WHERE ${shown.sql}) AS DOUBLE) AS shown,
          CAST(count(*) FILTER (WHERE ${seen.sql}) AS DOUBLE) AS seen,
          CAST(count(*) FILTER (WHERE ${anywhere.sql}) AS DOUBLE) AS anywhere,
          CAST(count(*) FILTER (WHERE (${onMap.sql}) AND longitude IS NULL) AS DOUBLE)
            AS without_point
        FROM signals`,
      params: [...shown.params, ...seen.params, ...anywhere.params, ...onMap.params],
    };
  },
  answer: z
    .object({
      all_signals: one,
      shown: one,
      seen: one,
      anywhere: one,
      without_point: one,
    })
    .transform((row) => ({
      all: row.all_signals,
      shown: row.shown,
      /** Of those shown, what the views count: all, or in a rate what was seen during a round. */
      seen: row.seen,
      /** Left by the filter without its choice of places. */
      anywhere: row.anywhere,
      /** Left by the filter without its choices on the map, but without coordinates. */
      withoutPoint: row.without_point,
    })),
} satisfies Question<Filter, unknown>;

export type Totals = z.output<typeof totals.answer>;
