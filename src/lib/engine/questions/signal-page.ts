import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { gappyNumbers, gappyTexts, texts } from '../columns.ts';
import type { Question } from '../engine.ts';
import { where } from '../where.ts';

/** Sort orders of the list, as the columns they stand on; keys travel in the URL. */
export const sortKeys = {
  time: 'wall_time',
  type: 'main_type, sub_type',
  place: 'tower, level, unit, leg, direction',
  coach: 'coach',
} as const;
export type SortKey = keyof typeof sortKeys;

export interface SignalPageInput {
  readonly filter: Filter;
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** One page of the list behind what is shown, under the whole filter. */
export const signalPage = {
  name: 'signal-page',
  statement: ({ filter, sort, descending, offset, limit }: SignalPageInput) => {
    const { sql, params } = where(filter);
    const direction = descending ? 'DESC' : 'ASC';
    const order = sortKeys[sort]
      .split(', ')
      .map((column) => `${column} ${direction} NULLS LAST`)
      .join(', ');
    return {
      sql: `
        SELECT
          id,
          sk_wall_text(wall_time) AS wall_time,
          time_precision,
          main_type,
          sub_type,
          tower,
          CAST(level AS DOUBLE) AS level,
          unit,
          leg,
          direction,
          CAST(longitude AS DOUBLE) AS longitude,
          CAST(latitude AS DOUBLE) AS latitude,
          coach,
          note
        FROM signals
        WHERE ${sql}
        ORDER BY ${order}, source_line, id
        LIMIT ? OFFSET ?`,
      params: [...params, limit, offset],
    };
  },
  answer: z
    .object({
      id: texts,
      wall_time: gappyTexts,
      time_precision: texts,
      main_type: texts,
      sub_type: gappyTexts,
      tower: gappyTexts,
      level: gappyNumbers,
      unit: gappyTexts,
      leg: gappyTexts,
      direction: gappyTexts,
      longitude: gappyNumbers,
      latitude: gappyNumbers,
      coach: gappyTexts,
      note: gappyTexts,
    })
    .transform((page) =>
      page.id.map((id, i) => ({
        id,
        wallTime: page.wall_time[i] ?? null,
        timePrecision: page.time_precision[i] ?? 'none',
        mainType: page.main_type[i] ?? '',
        subType: page.sub_type[i] ?? null,
        tower: page.tower[i] ?? null,
        level: page.level[i] ?? null,
        unit: page.unit[i] ?? null,
        leg: page.leg[i] ?? null,
        direction: page.direction[i] ?? null,
        longitude: page.longitude[i] ?? null,
        latitude: page.latitude[i] ?? null,
        coach: page.coach[i] ?? null,
        note: page.note[i] ?? null,
      })),
    ),
} satisfies Question<SignalPageInput, unknown>;

export type SignalRow = z.output<typeof signalPage.answer>[number];
