import { z } from 'zod';
import { gappyNumbers, gappyTexts, numbers } from '../columns.ts';
import type { Question } from '../engine.ts';

const first = <Value>(values: ArrayLike<Value | null>) => values[0] ?? null;

/** What a dataset holds, before anything is chosen: its size, period, extent and hours. */
export const datasetSummary = {
  name: 'dataset-summary',
  statement: () => ({
    sql: `
      SELECT
        CAST(count(*) AS DOUBLE) AS signals,
        CAST(min(night) AS VARCHAR) AS first_night,
        CAST(max(night) AS VARCHAR) AS last_night,
        CAST(min(longitude) AS DOUBLE) AS west,
        CAST(min(latitude) AS DOUBLE) AS south,
        CAST(max(longitude) AS DOUBLE) AS east,
        CAST(max(latitude) AS DOUBLE) AS north,
        CAST(min(minute_of_night) AS DOUBLE) AS first_minute,
        CAST(max(minute_of_night) AS DOUBLE) AS last_minute,
        (SELECT CAST(count(*) AS DOUBLE) FROM rounds) AS rounds
      FROM signals`,
    params: [],
  }),
  answer: z
    .object({
      signals: numbers,
      first_night: gappyTexts,
      last_night: gappyTexts,
      west: gappyNumbers,
      south: gappyNumbers,
      east: gappyNumbers,
      north: gappyNumbers,
      first_minute: gappyNumbers,
      last_minute: gappyNumbers,
      rounds: numbers,
    })
    .transform((row) => {
      const [west, south, east, north] = [row.west, row.south, row.east, row.north].map(first);
      const [firstNight, lastNight] = [first(row.first_night), first(row.last_night)];
      const [firstMinute, lastMinute] = [first(row.first_minute), first(row.last_minute)];
      return {
        signals: row.signals[0] ?? 0,
        nights:
          firstNight !== null && lastNight !== null ? ([firstNight, lastNight] as const) : null,
        /** West, south, east, north in degrees. */
        extent:
          west != null && south != null && east != null && north != null
            ? ([west, south, east, north] as const)
            : null,
        minutes:
          firstMinute !== null && lastMinute !== null ? ([firstMinute, lastMinute] as const) : null,
        rounds: row.rounds[0] ?? 0,
      };
    }),
} satisfies Question<void, unknown>;

export type DatasetSummary = z.output<typeof datasetSummary.answer>;
