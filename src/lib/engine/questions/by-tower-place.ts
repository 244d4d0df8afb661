import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { gappyNumbers, gappyTexts, numbers, texts } from '../columns.ts';
import type { Question } from '../engine.ts';
import { where } from '../where.ts';

/** Signals inside towers by tower, floor and unit, the choice of places left out. */
export const byTowerPlace = {
  name: 'by-tower-place',
  statement: (filter: Filter) => {
    const { sql, params } = where(filter, ['places']);
    return {
      sql: `
        SELECT tower, CAST(level AS DOUBLE) AS level, unit, CAST(count(*) AS DOUBLE) AS count
        FROM signals
        WHERE tower IS NOT NULL AND (${sql})
        GROUP BY ALL
        ORDER BY 1, 2 NULLS LAST, 3 NULLS LAST`,
      params,
    };
  },
  answer: z.object({ tower: texts, level: gappyNumbers, unit: gappyTexts, count: numbers }),
} satisfies Question<Filter, unknown>;

export type ByTowerPlace = z.output<typeof byTowerPlace.answer>;
