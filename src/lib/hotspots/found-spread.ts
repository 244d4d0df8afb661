import { aoristicWeights } from '../analysis/aoristic.ts';
import type { Taxonomy } from '../domain/taxonomy.ts';
import type { TypeChoice } from '../domain/filter.ts';
import type { NightHourRow, NightHours } from './weekday-hours.ts';

/** A thing found: it arose between the pass before and the minute it was noted. */
export interface Found {
  /** Wall minutes since the noon of its night. */
  readonly minute: number;
  /** End of the pass before, on the same clock: below 0 on an earlier night; null: no pass before. */
  readonly since: number | null;
  /** False where the note tells the hour alone. */
  readonly isToTheMinute: boolean;
}

export interface FoundSpread {
  /** By bin: how many were noted in it, and how much of all falls in it when spread. */
  readonly noted: Float64Array;
  readonly spread: Float64Array;
  /** Nobody had passed there earlier that night: at what hour it arose cannot be said. */
  readonly apart: number;
  /** Of those spread, what falls outside the bins. */
  readonly outside: number;
}

/**
 * Things found, spread evenly over the time since the pass before (aoristic weighing). Over a gap of a
 * day or more that would be a flat line by construction, so only gaps within one night are spread.
 *
 * @param edges rising minutes since noon; bin k is [edge k, edge k + 1).
 */
export function spreadFound(rows: readonly Found[], edges: readonly number[]): FoundSpread {
  const noted = new Float64Array(Math.max(0, edges.length - 1));
  for (const { minute } of rows) {
    const bin = edges.findLastIndex((edge) => edge <= minute);
    if (bin >= 0 && bin < noted.length) noted[bin] = (noted[bin] as number) + 1;
  }
  const known = rows.filter(isPlaceable);
  const { weights, outside } = aoristicWeights(
    known.map(({ minute, since }) => ({ from: since, to: minute })),
    edges,
  );
  return { noted, spread: weights, outside, apart: rows.length - known.length };
}

/** Whether somebody passed earlier the same night, and the minute is known. */
export function isPlaceable({ since, isToTheMinute }: Found): boolean {
  return since !== null && since >= 0 && isToTheMinute;
}

/** The types of an area that are found, not seen happening. */
export function conditionTypes({ subTypes }: Taxonomy): TypeChoice[] {
  return subTypes
    .filter(({ observed }) => observed === 'condition')
    .map(({ id, main }) => ({ main, sub: id }));
}

type FoundRow = Found & Omit<NightHourRow, 'hour' | 'count'>;

/** The hours of signals with what was found spread over them; and how many that leaves out. */
export function withFoundSpread(
  { signals, passes }: NightHours,
  found: readonly FoundRow[],
): { hours: NightHours; apart: number } {
  const conditions = new Set(found.map(({ main, sub }) => `${main}/${sub}`));
  const rest = signals.filter(({ main, sub }) => !conditions.has(`${main}/${sub}`));
  const placeable = found.filter(isPlaceable);
  const spread = placeable.flatMap(
    ({ minute, since, tower, level, unit, leg, direction, night, main, sub }): NightHourRow[] => {
      const first = Math.floor((since ?? minute) / 60);
      const hours = Math.floor(minute / 60) - first + 1;
      const edges = Array.from({ length: hours + 1 }, (_, i) => (first + i) * 60);
      const place = { tower, level, unit, leg, direction, night, main, sub };
      return [...aoristicWeights([{ from: since, to: minute }], edges).weights].flatMap(
        (count, i) => (count > 0 ? [{ ...place, hour: first + i, count }] : []),
      );
    },
  );
  return {
    hours: { signals: [...rest, ...spread], passes },
    apart: found.length - placeable.length,
  };
}
