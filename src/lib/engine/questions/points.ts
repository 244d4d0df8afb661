import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { numbers } from '../columns.ts';
import type { Parameter, Question } from '../engine.ts';
import { where } from '../where.ts';

export interface PointsInput {
  readonly filter: Filter;
  /** Main types in the order of their colours. */
  readonly mainTypes: readonly string[];
}

/**
 * Signals with coordinates (degrees), the map's own choices (box, places) left out; `type` is the
 * position among `mainTypes`, `chosen` 1 for those inside the chosen places and box.
 */
export const points = {
  name: 'points',
  statement: ({ filter, mainTypes }: PointsInput) => {
    const outer = where(filter, ['box', 'places']);
    const chosen = where(filter, ['types', 'minutes', 'weekdays', 'nights']);
    const cases = mainTypes.map((_, i) => `WHEN ? THEN ${i}`).join(' ');
    const type = mainTypes.length ? `CASE main_type ${cases} ELSE ${mainTypes.length} END` : '0';
    const params: Parameter[] = [...mainTypes, ...chosen.params, ...outer.params];
    return {
      sql: `
        SELECT
          longitude,
          latitude,
          CAST(${type} AS DOUBLE) AS type,
          CAST(CASE WHEN ${chosen.sql} THEN 1 ELSE 0 END AS DOUBLE) AS chosen
        FROM signals
        WHERE longitude IS NOT NULL AND latitude IS NOT NULL AND (${outer.sql})
        ORDER BY source_line, id`,
      params,
    };
  },
  answer: z.object({ longitude: numbers, latitude: numbers, type: numbers, chosen: numbers }),
} satisfies Question<PointsInput, unknown>;

export type Points = z.output<typeof points.answer>;
