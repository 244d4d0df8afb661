import type { Direction } from '../../domain/signal.ts';

/** The visits with entry and exit as wall minutes since noon, the entry named as the filter names it. */
export const visitsByMinute = `
  SELECT
    *,
    date_diff('minute', night + INTERVAL 12 HOUR, entry_time) AS minute_of_night,
    date_diff('minute', night + INTERVAL 12 HOUR, exit_time) AS exit_minute
  FROM visits`;

export function directionOf(text: string | null | undefined): Direction | null {
  return text === 'out' || text === 'back' ? text : null;
}
