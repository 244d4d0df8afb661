import { type Night, dayOfNight } from '../../src/lib/domain/night-calendar.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const OFFICE_OPENS = 510 * MINUTE;
const OFFICE_MINUTES = 480;

/** Epoch ms as if UTC of a minute of a night, counted from its noon. */
export function wallOf(night: Night, minuteOfNight: number): number {
  return dayOfNight(night) + (720 + minuteOfNight) * MINUTE;
}

/** `2022-01-14T23:12:00`. */
export function wallTimeOf(wall: number): string {
  const day = Math.floor(wall / DAY);
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * DAY).toISOString().slice(0, 10);
    dates.set(day, date);
  }
  const minutes = Math.floor((wall - day * DAY) / MINUTE);
  return `${date}T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:00`;
}

/** By day since 1970: a season asks for the same hundred dates ten thousand times. */
const dates = new Map<number, string>();

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * A minute of the first office hours (Monday to Friday, 8:30 to 16:30) that end after `wall`.
 *
 * @param share 0 for the first minute left of them, towards 1 for the last.
 */
export function inOfficeHours(wall: number, share: number): number {
  let day = Math.floor(wall / DAY);
  while (isWeekendDay(day) || closingOf(day) <= wall) day++;
  const opens = Math.max(day * DAY + OFFICE_OPENS, wall);
  return opens + Math.floor(((closingOf(day) - opens) / MINUTE) * share) * MINUTE;
}

function closingOf(day: number): number {
  return day * DAY + OFFICE_OPENS + OFFICE_MINUTES * MINUTE;
}

/** Day 0, 1970-01-01, was a Thursday. */
function isWeekendDay(day: number): boolean {
  const weekday = (day + 3) % 7;
  return weekday >= 5;
}
