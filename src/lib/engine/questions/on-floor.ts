import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { gappyTexts, texts } from '../columns.ts';
import type { Question } from '../engine.ts';
import { where } from '../where.ts';

export interface OnFloorInput {
  readonly filter: Filter;
  readonly tower: string;
  /** Ordinal of the level. */
  readonly level: number;
}

/** The signals of one floor, with unit and main type, the choice of places left out. */
export const onFloor = {
  name: 'on-floor',
  statement: ({ filter, tower, level }: OnFloorInput) => {
    const { sql, params } = where(filter, ['places']);
    return {
      sql: `
        SELECT id, unit, main_type AS main
        FROM signals
        WHERE tower = ? AND level = ? AND (${sql})
        ORDER BY wall_time NULLS LAST, source_line, id`,
      params: [tower, level, ...params],
    };
  },
  answer: z
    .object({ id: texts, unit: gappyTexts, main: texts })
    .transform(({ id, unit, main }) =>
      id.map((value, i) => ({ id: value, unit: unit[i] ?? null, mainType: main[i] ?? '' })),
    ),
} satisfies Question<OnFloorInput, unknown>;

export type FloorSignal = z.output<typeof onFloor.answer>[number];
