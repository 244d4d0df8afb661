import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { gappyNumbers, gappyTexts, numbers, texts } from '../columns.ts';
import type { Question } from '../engine.ts';
import { where } from '../where.ts';

/** The signals under the filter whose minute is known, in the order of that minute of the night. */
export const timedSignals = {
  name: 'timed-signals',
  statement: (filter: Filter) => {
    const { sql, params } = where(filter);
    return {
      sql: `
        SELECT
          CAST(minute_of_night AS DOUBLE) AS minute,
          CAST(night AS VARCHAR) AS night,
          main_type,
          tower,
          CAST(level AS DOUBLE) AS level,
          unit,
          leg,
          direction,
          longitude,
          latitude
        FROM signals
        WHERE time_precision = 'minute' AND minute_of_night IS NOT NULL AND (${sql})
        ORDER BY minute_of_night, source_line, id`,
      params,
    };
  },
  answer: z.object({
    minute: numbers,
    night: texts,
    main_type: texts,
    tower: gappyTexts,
    level: gappyNumbers,
    unit: gappyTexts,
    leg: gappyTexts,
    direction: gappyTexts,
    longitude: gappyNumbers,
    latitude: gappyNumbers,
  }),
} satisfies Question<Filter, unknown>;

export type TimedSignals = z.output<typeof timedSignals.answer>;
