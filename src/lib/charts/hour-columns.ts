import type { MinuteRange } from './night-bins.ts';

export interface HourColumn {
  /** Minutes of the night. */
  readonly from: number;
  readonly to: number;
  /** Indices of the window's hours that are summed in this column. */
  readonly hours: readonly number[];
}

/** A target for finger and eye, in pixels. */
export const MIN_CELL = 24;

/**
 * The hours of the window as columns at least `MIN_CELL` wide: where `width` pixels do not hold them
 * all, two, three, four or six hours share a column.
 */
export function hourColumns([from, to]: MinuteRange, width: number): HourColumn[] {
  const hours = Math.max(0, Math.ceil((to - from) / 60));
  const span = [1, 2, 3, 4, 6].find((n) => width / Math.ceil(hours / n) >= MIN_CELL) ?? 12;
  const columns: HourColumn[] = [];
  for (let first = 0; first < hours; first += span) {
    const indices = Array.from({ length: Math.min(span, hours - first) }, (_, i) => first + i);
    columns.push({
      from: from + first * 60,
      to: Math.min(from + (first + indices.length) * 60, to),
      hours: indices,
    });
  }
  return columns;
}

export interface HeatCell {
  readonly count: number;
  /** Null where effort is unknown. */
  readonly walked: boolean | null;
}

/** Seven rows, Monday first, over the columns; a column was walked when one of its hours was. */
export function heatCells(
  counts: readonly (readonly number[])[],
  walked: readonly (readonly boolean[])[] | undefined,
  columns: readonly HourColumn[],
): HeatCell[][] {
  return Array.from({ length: 7 }, (_, row) =>
    columns.map(({ hours }) => ({
      count: hours.reduce((sum, hour) => sum + (counts[row]?.[hour] ?? 0), 0),
      walked: walked ? hours.some((hour) => walked[row]?.[hour] ?? false) : null,
    })),
  );
}
