import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { gappyTexts, numbers, texts } from '../columns.ts';
import type { Question } from '../engine.ts';
import { groupedStatement, type Grouping } from '../grouping.ts';

/** Signals on the route by leg and direction, the choice of places left out. */
export const legGrouping: Grouping = {
  name: 'by-leg',
  without: ['places'],
  only: 'leg IS NOT NULL',
  parts: [
    {
      field: 'place',
      sql: { leg: 'leg', direction: 'direction' },
      of: ({ leg, direction }) => (leg === null ? null : [leg, direction]),
    },
  ],
};

export const byLeg = {
  name: legGrouping.name,
  statement: (filter: Filter) => groupedStatement(legGrouping, filter),
  answer: z.object({ leg: texts, direction: gappyTexts, count: numbers }),
} satisfies Question<Filter, unknown>;

export type ByLeg = z.output<typeof byLeg.answer>;
