import type { Night } from '../domain/night-calendar.ts';
import type { DimensionName } from '../domain/package.ts';

/** Signals that are alike in all that a package can tell; no note, no coach, no coordinates. */
export interface SharedRecord {
  readonly tower: string | null;
  readonly level: number | null;
  readonly leg: string | null;
  readonly night: Night | null;
  /** Hour of the night: 0 is the hour that begins at noon. */
  readonly hour: number | null;
  readonly main: string;
  readonly sub: string | null;
  readonly outcome: 'closed' | 'open' | 'none';
  readonly count: number;
}

/** The finest code of a record's place: what package places are put together from. */
export function placeCode({ tower, leg }: SharedRecord): string {
  if (tower !== null) return `tower:${tower}`;
  return leg === null ? 'unknown' : `leg:${leg}`;
}

/** The finest code of a record by dimension; `unknown` where its source does not tell. */
export const codeOf: Record<DimensionName, (record: SharedRecord) => string> = {
  period: ({ night }) => night ?? 'unknown',
  type: ({ main, sub }) => `${main}/${sub ?? ''}`,
  hour: ({ hour }) => (hour === null ? 'unknown' : String(hour)),
  weekday: ({ night }) => night ?? 'unknown',
  floor: ({ tower, level }) =>
    tower === null ? 'outside' : level === null ? 'unknown' : String(level),
  outcome: ({ outcome }) => outcome,
};
