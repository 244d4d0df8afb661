import type { Night } from '../domain/night-calendar.ts';
import { TimeZone, type WallKind } from '../domain/time-zone.ts';

const DAY = 86_400_000;

/**
 * Wall times of one zone to instants and texts. Days without a clock change (all but two a year)
 * are answered from a table: their offset is looked up once.
 */
export class WallClock {
  readonly zone: TimeZone;
  /** Offset in ms of every moment of a day; null where the clock may change on or beside it. */
  readonly #offsets = new Map<number, number | null>();
  readonly #dates = new Map<number, string>();
  /** Of the last wall time given to `instantOfWall`. */
  kind: WallKind = 'unique';

  constructor(zone: TimeZone) {
    this.zone = zone;
  }

  instantOfWall(wall: number): number {
    const day = Math.floor(wall / DAY);
    let offset = this.#offsets.get(day);
    if (offset === undefined) {
      offset = this.#steadyOffset(day);
      this.#offsets.set(day, offset);
    }
    if (offset !== null) {
      this.kind = 'unique';
      return wall - offset;
    }
    const instants = this.zone.instantsOfWall(wall);
    this.kind = instants.kind;
    return instants.compatible;
  }

  wallOfInstant(instant: number): number {
    return this.zone.wallFromInstant(instant);
  }

  /** `2021-12-03T22:15:00` */
  textOfWall(wall: number): string {
    const day = Math.floor(wall / DAY);
    const seconds = Math.floor((wall - day * DAY) / 1000);
    const minutes = Math.floor(seconds / 60);
    return `${this.dateOfDay(day)}T${CLOCK[minutes] as string}${TWO_DIGITS[seconds - minutes * 60] as string}`;
  }

  /** The night of a wall time; its minute of the night is `minuteOfNight`. */
  nightOfWall(wall: number): Night {
    return this.dateOfDay(Math.floor((wall - DAY / 2) / DAY));
  }

  /** `YYYY-MM-DD` of a day since 1970-01-01. */
  dateOfDay(day: number): string {
    let date = this.#dates.get(day);
    if (date === undefined) {
      date = new Date(day * DAY).toISOString().slice(0, 10);
      this.#dates.set(day, date);
    }
    return date;
  }

  #steadyOffset(day: number): number | null {
    const before = this.zone.offsetAt((day - 1) * DAY - DAY / 2);
    const after = this.zone.offsetAt((day + 2) * DAY + DAY / 2);
    return before === after ? before * 60_000 : null;
  }
}

/** As `nightPositionOfWall`, for millions of rows: wall minutes since noon, 0 to 1439. */
export function minuteOfNight(wall: number): number {
  const sinceNoon = wall - DAY / 2;
  return Math.floor((sinceNoon - Math.floor(sinceNoon / DAY) * DAY) / 60_000);
}

const TWO_DIGITS = Array.from({ length: 60 }, (_, i) => String(i).padStart(2, '0'));
/** `22:15:` by minute of the day. */
const CLOCK = Array.from(
  { length: 1440 },
  (_, i) => `${String(Math.floor(i / 60)).padStart(2, '0')}:${TWO_DIGITS[i % 60] as string}:`,
);
