import { z } from 'zod';
import { gappyNumbers, gappyTexts, texts } from '../columns.ts';
import type { Question } from '../engine.ts';

/** The interventions, in order of their night. */
export const effortMeasures = {
  name: 'effort-measures',
  statement: () => ({
    sql: `
      SELECT
        id, kind, CAST(night AS VARCHAR) AS night, label, tower, CAST(level AS DOUBLE) AS level,
        unit, leg, types
      FROM interventions
      ORDER BY night, id`,
    params: [],
  }),
  answer: z
    .object({
      id: texts,
      kind: texts,
      night: texts,
      label: texts,
      tower: gappyTexts,
      level: gappyNumbers,
      unit: gappyTexts,
      leg: gappyTexts,
      types: gappyTexts,
    })
    .transform((columns) =>
      columns.id.map((id, i) => ({
        id,
        kind: columns.kind[i] ?? '',
        night: columns.night[i] ?? '',
        label: columns.label[i] ?? '',
        tower: columns.tower[i] ?? null,
        level: columns.level[i] ?? null,
        unit: columns.unit[i] ?? null,
        leg: columns.leg[i] ?? null,
        types: (columns.types[i] ?? '').split(' ').filter((type) => type !== ''),
      })),
    ),
} satisfies Question<void, unknown>;

export type EffortMeasures = z.output<typeof effortMeasures.answer>;
