import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { gappyNumbers, gappyTexts, numbers, texts } from '../columns.ts';
import type { Question } from '../engine.ts';
import { groupedStatement, type Grouping } from '../grouping.ts';

/** Signals inside towers by tower, floor and unit, the choice of places left out. */
export const towerPlaceGrouping: Grouping = {
  name: 'by-tower-place',
  without: ['places'],
  only: 'tower IS NOT NULL',
  parts: [
    {
      field: 'place',
      sql: { tower: 'tower', level: 'CAST(level AS DOUBLE)', unit: 'unit' },
      of: ({ tower, level, unit }) => (tower === null ? null : [tower, level, unit]),
    },
  ],
};

export const byTowerPlace = {
  name: towerPlaceGrouping.name,
  statement: (filter: Filter) => groupedStatement(towerPlaceGrouping, filter),
  answer: z.object({ tower: texts, level: gappyNumbers, unit: gappyTexts, count: numbers }),
} satisfies Question<Filter, unknown>;

export type ByTowerPlace = z.output<typeof byTowerPlace.answer>;
