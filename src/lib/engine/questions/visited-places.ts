import { z } from 'zod';
import { gappyNumbers, gappyTexts } from '../columns.ts';
import type { Question } from '../engine.ts';

export const placeOrder =
  'tower NULLS LAST, level NULLS LAST, leg NULLS LAST, direction NULLS LAST';

/** Every tower, floor and leg that was ever passed, in the order by which `passes` names them. */
export const visitedPlaces = {
  name: 'visited-places',
  statement: () => ({
    sql: `
      SELECT tower, CAST(level AS DOUBLE) AS level, leg, direction
      FROM (SELECT DISTINCT tower, level, leg, direction FROM visits)
      ORDER BY ${placeOrder}`,
    params: [],
  }),
  answer: z
    .object({ tower: gappyTexts, level: gappyNumbers, leg: gappyTexts, direction: gappyTexts })
    .transform(({ tower, level, leg, direction }) =>
      tower.map((name, i) => ({
        tower: name,
        level: level[i] ?? null,
        leg: leg[i] ?? null,
        direction: direction[i] ?? null,
      })),
    ),
} satisfies Question<void, unknown>;

export type VisitedPlaces = z.output<typeof visitedPlaces.answer>;
