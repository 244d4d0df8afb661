import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { gappyTexts, numbers } from '../columns.ts';
import type { Question } from '../engine.ts';
import { groupedStatement, type Grouping } from '../grouping.ts';

/** Signals by night, the choice of nights left out; null where the night is not known. */
export const nightGrouping: Grouping = {
  name: 'by-night',
  without: ['nights'],
  parts: [{ field: 'night', sql: { night: 'CAST(night AS VARCHAR)' }, of: (night) => [night] }],
};

export const byNight = {
  name: nightGrouping.name,
  statement: (filter: Filter) => groupedStatement(nightGrouping, filter),
  answer: z.object({ night: gappyTexts, count: numbers }),
} satisfies Question<Filter, unknown>;

export type ByNight = z.output<typeof byNight.answer>;
