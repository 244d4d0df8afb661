import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { weekOfNight } from '../../domain/night-calendar.ts';
import { gappyTexts, numbers, texts } from '../columns.ts';
import type { Question } from '../engine.ts';
import { groupedStatement, type Grouping } from '../grouping.ts';

/** Signals by main and sub type and by week (its Monday), the choice of types left out. */
export const typeGrouping: Grouping = {
  name: 'by-type',
  without: ['types'],
  parts: [
    {
      field: 'type',
      sql: { main: 'main_type', sub: 'sub_type' },
      of: ({ main, sub }) => [main, sub],
    },
    {
      field: 'night',
      sql: { week: 'CAST(sk_week(night) AS VARCHAR)' },
      of: (night) => [night === null ? null : weekOfNight(night)],
    },
  ],
};

export const byType = {
  name: typeGrouping.name,
  statement: (filter: Filter) => groupedStatement(typeGrouping, filter),
  answer: z.object({ main: texts, sub: gappyTexts, week: gappyTexts, count: numbers }),
} satisfies Question<Filter, unknown>;

export type ByType = z.output<typeof byType.answer>;
