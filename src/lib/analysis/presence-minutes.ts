import type { TimeZone } from '../domain/time-zone.ts';

/** A stay, epoch milliseconds. */
export interface Stay {
  start: number;
  end: number;
}

/** Wall-clock minutes of the day, 0 to 1440; 22:00 to 06:00 is { from: 1320, to: 360 }. */
export interface ClockWindow {
  from: number;
  /** At or before `from`: the window runs over midnight. Equal: the whole day. */
  to: number;
}

/**
 * Minutes of presence in each hour of the clock, clipped to a window; stays that overlap (two coaches)
 * add up. When the clock goes back the hour from 02:00 holds up to 120 minutes, when it goes forward 0.
 *
 * @returns 24 sums of elapsed minutes, index the hour of the wall clock.
 * @throws RangeError for a stay that ends before it begins, or a window outside 0 ... 1440.
 */
export function presenceMinutes(
  stays: readonly Stay[],
  zone: TimeZone,
  window: ClockWindow = { from: 0, to: 0 },
): Float64Array {
  for (const edge of [window.from, window.to]) {
    if (!(edge >= 0 && edge <= 1440)) throw new RangeError(`no minute of the day: ${edge}`);
  }
  const minutes = new Float64Array(24);
  for (const { start, end } of stays) {
    if (!(end >= start)) throw new RangeError(`stay ends at ${end} before it begins at ${start}`);
    for (let at = start; at < end;) {
      const wallMinute = (zone.wallFromInstant(at) / MINUTE) % 1440;
      const next = Math.min(end, nextQuarter(at), at + toNextEdge(wallMinute, window) * MINUTE);
      if (within(wallMinute, window)) {
        const hour = Math.floor(wallMinute / 60);
        minutes[hour] = (minutes[hour] as number) + (next - at) / MINUTE;
      }
      at = next;
    }
  }
  return minutes;
}

const MINUTE = 60_000;

/** Zones change their clocks on a quarter of an hour of UTC at the finest, and hours begin on one. */
function nextQuarter(instant: number): number {
  return (Math.floor(instant / (15 * MINUTE)) + 1) * 15 * MINUTE;
}

function toNextEdge(wallMinute: number, { from, to }: ClockWindow): number {
  const until = (edge: number) => (edge - wallMinute + 1440) % 1440 || 1440;
  return Math.min(until(from), until(to));
}

function within(wallMinute: number, { from, to }: ClockWindow): boolean {
  if (from === to) return true;
  return from < to ? wallMinute >= from && wallMinute < to : wallMinute >= from || wallMinute < to;
}
