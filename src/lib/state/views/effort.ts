import type { Filter } from '../../domain/filter.ts';
import { weekdayOfNight, type Night } from '../../domain/night-calendar.ts';
import type { ClockShift } from '../../engine/questions/effort-nights.ts';
import type { Presence } from '../../engine/questions/presence.ts';
import type { Measure } from '../view-settings.ts';

/** Wall minutes since noon, from (included) to (excluded). */
export type MinuteRange = readonly [from: number, to: number];

/** What signals are divided by. */
export interface Effort {
  /** Rounds that were out, or times that a place was passed. */
  readonly passes: number;
  /** Elapsed minutes. */
  readonly minutes: number;
  /** Elapsed minutes times coaches; zero with `passes` above zero: not known for how long. */
  readonly coachMinutes: number;
}

export const noEffort: Effort = { passes: 0, minutes: 0, coachMinutes: 0 };

/** A count in the measure asked for; null where there is nothing to divide by. */
export function valueOf(count: number, effort: Effort, measure: Measure): number | null {
  if (measure === 'count') return count;
  const divisor = amountOf(effort, measure);
  return divisor > 0 ? count / divisor : null;
}

/** The denominator: coach hours, or passes. */
export function amountOf(effort: Effort, measure: Exclude<Measure, 'count'>): number {
  return measure === 'pass' ? effort.passes : effort.coachMinutes / 60;
}

/** Under two hours of a pair of coaches, or three passes, one signal makes a peak of nothing. */
export function isThin(effort: Effort, measure: Measure): boolean {
  if (measure === 'count' || effort.passes === 0) return false;
  return measure === 'pass' ? effort.passes < 3 : effort.coachMinutes < 240;
}

export function sumOf(efforts: readonly Effort[]): Effort {
  return efforts.reduce(
    (sum, { passes, minutes, coachMinutes }) => ({
      passes: sum.passes + passes,
      minutes: sum.minutes + minutes,
      coachMinutes: sum.coachMinutes + coachMinutes,
    }),
    noEffort,
  );
}

/** A time that somebody was out or at a place. */
export interface Stay {
  readonly from: number;
  readonly to: number;
  readonly coaches: number;
  /** Stretches that really passed by the wall clock: one of them twice when the clock goes back. */
  readonly pieces: readonly MinuteRange[];
}

export interface RoundStay extends Stay {
  readonly night: Night;
  readonly weekday: number;
}

/**
 * The stretches of wall clock that passed between two wall minutes of a night: the hour that comes
 * twice counts twice, the hour that is skipped does not count.
 */
export function piecesOf(from: number, to: number, shift: ClockShift | undefined): MinuteRange[] {
  if (!shift || from >= shift.wallMinute || to < shift.wallMinute) return [[from, to]];
  const { wallMinute, extraMinutes } = shift;
  const pieces: MinuteRange[] =
    extraMinutes > 0
      ? [
          [from, to],
          [wallMinute - extraMinutes, wallMinute],
        ]
      : [
          [from, wallMinute + extraMinutes],
          [wallMinute, to],
        ];
  return pieces.filter(([start, end]) => start < end);
}

export function roundStays(rounds: Presence, shifts: readonly ClockShift[]): RoundStay[] {
  return rounds.map(({ night, from, to, coaches }) => ({
    night,
    weekday: weekdayOfNight(night),
    from,
    to,
    coaches,
    pieces: piecesOf(
      from,
      to,
      shifts.find((shift) => shift.night === night),
    ),
  }));
}

/** The rounds of the chosen nights and weekdays, a dimension that the view owns left out. */
export function staysDuring(
  stays: readonly RoundStay[],
  { nights, weekdays }: Partial<Pick<Filter, 'nights' | 'weekdays'>>,
): RoundStay[] {
  return stays.filter(
    ({ night, weekday }) =>
      (!nights || (night >= nights[0] && night <= nights[1])) &&
      (!weekdays?.length || weekdays.includes(weekday)),
  );
}

/** What of the stays lies within these minutes; null is the whole night. */
export function effortWithin(stays: readonly Stay[], minutes: MinuteRange | null): Effort {
  let [passes, elapsed, coachMinutes] = [0, 0, 0];
  for (const stay of stays) {
    if (!touches(stay, minutes)) continue;
    const within = minutesWithin(stay.pieces, minutes ?? undefined);
    passes += 1;
    elapsed += within;
    coachMinutes += within * stay.coaches;
  }
  return { passes, minutes: elapsed, coachMinutes };
}

/** A stay that begins and ends in one minute touches that minute. */
export function touches(
  { from, to }: { readonly from: number; readonly to: number },
  minutes: MinuteRange | null,
): boolean {
  if (!minutes) return true;
  return from < minutes[1] && (to > minutes[0] || from >= minutes[0]);
}

export function minutesWithin(
  pieces: readonly MinuteRange[],
  [first, end]: MinuteRange = [-Infinity, Infinity],
): number {
  return pieces.reduce(
    (sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, first)),
    0,
  );
}
