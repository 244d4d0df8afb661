import { TimeZone } from './time-zone.ts';

/**
 * The night calendar: a night runs from 12:00 to 12:00 local wall time and bears the date on which
 * it begins. Wall times are epoch milliseconds as if UTC (see TimeZone); a night is `YYYY-MM-DD`.
 */
export type Night = string;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Minutes from noon to noon; on the nights of a clock change a wall minute repeats or is missing. */
export const MINUTES_OF_NIGHT = 1440;

export interface NightPosition {
  readonly night: Night;
  /** Wall minutes since 12:00, 0 to 1439. */
  readonly minuteOfNight: number;
}

export function nightOfWall(wall: number): Night {
  return isoDate(wall - 12 * HOUR);
}

export function nightPositionOfWall(wall: number): NightPosition {
  const sinceNoon = wall - 12 * HOUR;
  const startOfDay = Math.floor(sinceNoon / DAY) * DAY;
  return {
    night: isoDate(startOfDay),
    minuteOfNight: Math.floor((sinceNoon - startOfDay) / 60_000),
  };
}

/** Hour of the clock (0 to 23) of a minute of the night. */
export function hourOfMinute(minuteOfNight: number): number {
  return (Math.floor(minuteOfNight / 60) + 12) % 24;
}

/** `22:15` for 615. The end of the scale, 1440, reads `12:00`. */
export function clockOfMinute(minuteOfNight: number): string {
  const minutes = (minuteOfNight + 720) % 1440;
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/**
 * Minute of the night of a clock time `HH:MM`; `12:00` is 0.
 * @throws RangeError when the text is no clock time.
 */
export function minuteOfClock(clock: string): number {
  const match = /^(\d{1,2}):(\d{2})$/.exec(clock);
  const hour = Number(match?.[1]);
  const minute = Number(match?.[2]);
  if (!match || hour > 23 || minute > 59) throw new RangeError(`no clock time: ${clock}`);
  return (hour * 60 + minute + 720) % 1440;
}

/** ISO weekday of the evening on which the night begins: 1 Monday to 7 Sunday. */
export function weekdayOfNight(night: Night): number {
  return ((new Date(dayOfNight(night)).getUTCDay() + 6) % 7) + 1;
}

/** Epoch ms of 00:00 of the night's date, as if UTC. */
export function dayOfNight(night: Night): number {
  return Date.parse(`${night}T00:00:00Z`);
}

export function addNights(night: Night, count: number): Night {
  return isoDate(dayOfNight(night) + count * DAY);
}

/** The Monday on or before the night: the key of its week. */
export function weekOfNight(night: Night): Night {
  return addNights(night, 1 - weekdayOfNight(night));
}

/** Every night from `first` to `last`, both included; empty when `last` lies before `first`. */
export function nightsBetween(first: Night, last: Night): Night[] {
  const nights: Night[] = [];
  for (let night = first; night <= last; night = addNights(night, 1)) nights.push(night);
  return nights;
}

export interface NightBounds {
  /** Epoch ms. */
  readonly start: number;
  readonly endExclusive: number;
  /** 24, or 23 and 25 on the nights of a clock change. */
  readonly hours: number;
}

export function boundsOfNight(night: Night, zone: TimeZone): NightBounds {
  const noon = dayOfNight(night) + 12 * HOUR;
  const start = zone.instantsOfWall(noon).compatible;
  const endExclusive = zone.instantsOfWall(noon + DAY).compatible;
  return { start, endExclusive, hours: (endExclusive - start) / HOUR };
}

/**
 * Elapsed hours between two minutes of one night: 22:00 to 06:00 holds 8, but 9 and 7 on the
 * nights on which the clock changes.
 */
export function elapsedHours(night: Night, from: number, to: number, zone: TimeZone): number {
  const noon = dayOfNight(night) + 12 * HOUR;
  const instant = (minute: number) => zone.instantsOfWall(noon + minute * 60_000).compatible;
  return (instant(to) - instant(from)) / HOUR;
}

function isoDate(millis: number): string {
  return new Date(millis).toISOString().slice(0, 10);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
