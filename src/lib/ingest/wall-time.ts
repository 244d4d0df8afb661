import type { TimePrecision } from '../domain/signal.ts';
import type { RejectReason } from './codes.ts';
import { daysFromCivil, daysIn } from './civil-date.ts';
import { monthOfName } from './month-names.ts';

/** Which part of a date in three numbers is which, where the year does not show itself. */
export type DateOrder = 'day-first' | 'month-first' | 'year-first';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FIRST_YEAR = 1970;
const LAST_YEAR = 2099;

/** No notation of a moment is longer. */
const LONGEST = 80;

const NUMERIC_DATE = /^(\d{1,4})([-/.\s])\s?(\d{1,2})\2\s?(\d{1,4})(?!\d)/;
const DAY_MONTH_NAME =
  /^(\d{1,2})(?:e|de|ste|st|nd|rd|th)?[-\s.]*(\p{L}{3,}\.?)[-\s.,]*(\d{4}|\d{2})(?!\d|:)/u;
const MONTH_NAME_DAY = /^(\p{L}{3,}\.?)\s+(\d{1,2})(?:st|nd|rd|th)?(?:,|\s)\s*(\d{4})/u;
const NAMED_MONTH = /^(\p{L}{3,}\.?)\s+(\d{4})$/u;
const WEEKDAY =
  /^(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun|maan|dins|woens|donder|vrij|zater|zon)\p{L}*\.?,?\s+/iu;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[T\s]?(\d{2})(\d{2})(\d{2})?)?(Z)?$/;
const CLOCK =
  /^(?:om\s+|at\s+|T)?(\d{1,2})(?:[:.hu](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?)?\s*(?:(uur|u|h)(?!\p{L}))?\s*(?:([ap])\.?\s?m\.?(?!\p{L}))?/iu;
const ZONE =
  /^(?:(z|utc|gmt|cest|cet|mesz|mez)(?!\p{L})\s*)?([+-]\d{1,2}(?::?\d{2})?)?(?:\s*\([^)]*\)|\s*\[[^\]]*\])?$/iu;

/**
 * Reads a moment as exports write it. One object is read into again and again: `wall` is the time on
 * the clock as if UTC (see TimeZone), or the instant itself where `offset` is not null.
 */
export class WallTimeReader {
  /** Epoch ms of the clock time as if UTC. */
  wall = 0;
  precision: TimePrecision = 'none';
  /** Minutes east of UTC that the text itself names; null when it names none. */
  offset: number | null = null;
  problem: RejectReason | null = null;
  twoDigitYear = false;
  /** True when day and month could be exchanged to another valid date. */
  ambiguous = false;
  /** The three numbers of a date without month name, as written; the year is 0 where named. */
  first = 0;
  second = 0;
  third = 0;
  numeric = false;

  /** @returns false when the text is no moment; `problem` then tells why. */
  read(text: string, order: DateOrder): boolean {
    this.#reset();
    if (this.#readIso(text)) return true;
    if (this.problem) return false;
    return this.#readLoose(
      text
        .slice(0, LONGEST + 1)
        .replace(/[\u00a0\u202f\u2009]/g, ' ')
        .trim(),
      order,
    );
  }

  #reset(): void {
    this.wall = 0;
    this.precision = 'none';
    this.offset = null;
    this.problem = null;
    this.twoDigitYear = false;
    this.ambiguous = false;
    this.numeric = false;
  }

  /** `YYYY-MM-DD[T ]HH:MM[:SS]`, by far the most frequent form, without a regular expression. */
  #readIso(text: string): boolean {
    const length = text.length;
    if (length !== 16 && length !== 19) return false;
    const gap = text.charCodeAt(10);
    if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45 || text.charCodeAt(13) !== 58)
      return false;
    if ((gap !== 32 && gap !== 84) || (length === 19 && text.charCodeAt(16) !== 58)) return false;
    const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
    const month = twoDigits(text, 5);
    const day = twoDigits(text, 8);
    const hour = twoDigits(text, 11);
    const minute = twoDigits(text, 14);
    const second = length === 19 ? twoDigits(text, 17) : 0;
    if (!(year + month + day + hour + minute + second >= 0)) return false;
    return this.#setDate(year, month, day) && this.#setClock(hour, minute, second, 'minute');
  }

  #readLoose(text: string, order: DateOrder): boolean {
    if (text === '' || text.length > LONGEST) return this.#fail('time-unreadable');
    if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return this.#readSerial(Number(text.replace(',', '.')));
    if (/^-?(?:\d{10}|\d{13})$/.test(text)) {
      this.wall = Number(text) * (text.length > 11 ? 1 : 1000);
      this.offset = 0;
      this.precision = 'minute';
      return this.#checkRange(new Date(this.wall).getUTCFullYear());
    }
    const rest = this.#readDate(text.replace(WEEKDAY, ''), order);
    if (rest === null) return this.problem ? false : this.#fail('time-unreadable');
    return this.#readRest(rest);
  }

  /** @returns what stands after the date; null when there is none. */
  #readDate(text: string, order: DateOrder): string | null {
    const compact = COMPACT.exec(text);
    if (compact) {
      const [, year, month, day, hour, minute, second, zulu] = compact;
      if (!this.#setCompact(Number(year), Number(month), Number(day), text)) return null;
      return hour ? ` ${hour}:${minute}:${second ?? '00'}${zulu ?? ''}` : '';
    }
    const numeric = NUMERIC_DATE.exec(text);
    if (numeric) return this.#setNumeric(numeric, order) ? text.slice(numeric[0].length) : null;
    const month = /^(?:(\d{4})[-/.](\d{1,2})|(\d{1,2})[-/](\d{4}))$/.exec(text);
    if (month) return this.#setMonth(Number(month[1] ?? month[4]), Number(month[2] ?? month[3]));
    const named = DAY_MONTH_NAME.exec(text);
    if (named && monthOfName(named[2] ?? '')) {
      const year = this.#fullYear(named[3] ?? '');
      if (!this.#setDate(year, monthOfName(named[2] ?? ''), Number(named[1]))) return null;
      return text.slice(named[0].length);
    }
    const american = MONTH_NAME_DAY.exec(text);
    if (american && monthOfName(american[1] ?? '')) {
      const monthNumber = monthOfName(american[1] ?? '');
      if (!this.#setDate(Number(american[3]), monthNumber, Number(american[2]))) return null;
      return text.slice(american[0].length);
    }
    // `Fri Dec 03 22:15:00 2021` and month alone.
    const alone = NAMED_MONTH.exec(text);
    if (alone && monthOfName(alone[1] ?? ''))
      return this.#setMonth(Number(alone[2]), monthOfName(alone[1] ?? ''));
    return null;
  }

  #setNumeric(match: RegExpExecArray, order: DateOrder): boolean {
    const [, a = '', , b = '', c = ''] = match;
    this.numeric = true;
    this.first = Number(a);
    this.second = Number(b);
    this.third = Number(c);
    if (a.length > 2) {
      if (a.length !== 4) return this.#fail('time-unreadable');
      return this.#setDate(this.first, this.second, this.third);
    }
    if (c.length === 3 || c.length === 1) return this.#fail('time-unreadable');
    if (order === 'year-first' && c.length === 2)
      return this.#setDate(this.#fullYear(a), this.second, this.third);
    const year = this.#fullYear(c);
    const dayFirst = order !== 'month-first';
    const day = dayFirst ? this.first : this.second;
    const month = dayFirst ? this.second : this.first;
    this.ambiguous = day <= 12 && month <= 12 && day !== month;
    return this.#setDate(year, month, day);
  }

  /** `20220114`, or `14012022` where the digits make no date that way. */
  #setCompact(year: number, month: number, day: number, text: string): boolean {
    if (this.#setDate(year, month, day)) return true;
    const turned = /^(\d{2})(\d{2})(\d{4})(?!\d)/.exec(text);
    if (!turned) return false;
    const { problem } = this;
    this.problem = null;
    if (this.#setDate(Number(turned[3]), Number(turned[2]), Number(turned[1]))) return true;
    return this.#fail(problem ?? 'date-impossible');
  }

  #fullYear(digits: string): number {
    const year = Number(digits);
    if (digits.length > 2) return year;
    this.twoDigitYear = true;
    return year < 70 ? 2000 + year : 1900 + year;
  }

  #setMonth(year: number, month: number): string | null {
    if (!this.#setDate(year, month, 1)) return null;
    this.precision = 'month';
    return '';
  }

  #setDate(year: number, month: number, day: number): boolean {
    if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
      return this.#fail('date-impossible');
    this.wall = daysFromCivil(year, month, day) * DAY;
    this.precision = 'day';
    return this.#checkRange(year);
  }

  #checkRange(year: number): boolean {
    return year >= FIRST_YEAR && year <= LAST_YEAR ? true : this.#fail('time-out-of-range');
  }

  #readRest(rest: string): boolean {
    const text = rest.replace(/^[\s,]+/, '');
    if (/^(?:uur|u|h)?\.?$/i.test(text)) return true;
    const clock = CLOCK.exec(text);
    if (!clock) return this.#fail('time-unreadable');
    const [matched, hourText, minuteText, secondText, unit, half] = clock;
    if (minuteText === undefined && !unit && !half && matched.length < 2)
      return this.#fail('time-unreadable');
    const zone = ZONE.exec(text.slice(matched.length).trim());
    if (!zone) return this.#fail('time-unreadable');
    const hour = hourOfHalf(Number(hourText), half?.toLowerCase());
    const precision = minuteText === undefined ? 'hour' : 'minute';
    if (!this.#setClock(hour, Number(minuteText ?? 0), Number(secondText ?? 0), precision))
      return false;
    if (zone[1] !== undefined || zone[2] !== undefined)
      this.offset = zone[2] ? offsetOf(zone[2]) : namedOffset(zone[1] ?? '');
    return true;
  }

  #setClock(hour: number, minute: number, second: number, precision: TimePrecision): boolean {
    if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0))
      return this.#fail('time-unreadable');
    this.wall += hour * HOUR + minute * MINUTE + Math.min(second, 59) * 1000;
    this.precision = precision;
    return true;
  }

  /** Days since 1899-12-30, as spreadsheets count them. */
  #readSerial(serial: number): boolean {
    if (serial < 25569 || serial > 73050) return this.#fail('time-unreadable');
    this.wall = Math.round((serial - 25569) * 86_400) * 1000;
    this.precision = Number.isInteger(serial) ? 'day' : 'minute';
    return true;
  }

  #fail(problem: RejectReason): false {
    this.problem = problem;
    return false;
  }
}

/**
 * Minutes of the day of a clock time that stands apart from its date; null when it is none.
 * Knows `22:15`, `22.15 uur`, `10:15 PM`, `22 uur` and a spreadsheet's fraction of a day.
 */
export function readClock(text: string): { seconds: number; precision: TimePrecision } | null {
  if (/^0?[.,]\d+$/.test(text))
    return { seconds: Math.round(Number(text.replace(',', '.')) * 86_400), precision: 'minute' };
  const short = /^(\d{2})(\d{2})$/.exec(text);
  const match = short ?? CLOCK.exec(text.replace(/[\u00a0\u202f]/g, ' '));
  if (!match || (!short && match[0].length < text.trim().length)) return null;
  const hour = hourOfHalf(Number(match[1]), short ? undefined : match[5]?.toLowerCase());
  const minute = Number(match[2] ?? 0);
  const second = Number(short ? 0 : (match[3] ?? 0));
  if (hour > 24 || minute > 59 || second > 60) return null;
  const precision = match[2] === undefined ? 'hour' : 'minute';
  return { seconds: hour * 3600 + minute * 60 + Math.min(second, 59), precision };
}

function hourOfHalf(hour: number, half: string | undefined): number {
  if (half === 'p') return hour < 12 ? hour + 12 : hour;
  if (half === 'a') return hour === 12 ? 0 : hour;
  return hour;
}

/** Minutes east of UTC of a zone by its letters: Central European (summer) time, else UTC. */
function namedOffset(letters: string): number {
  if (/^(?:cest|mesz)$/i.test(letters)) return 120;
  return /^(?:cet|mez)$/i.test(letters) ? 60 : 0;
}

function offsetOf(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.slice(1).replace(':', '');
  const hours = Number(digits.length > 2 ? digits.slice(0, -2) : digits);
  const minutes = digits.length > 2 ? Number(digits.slice(-2)) : 0;
  return sign * (hours * 60 + minutes) || 0;
}

/** NaN where either is no digit. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const units = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : Number.NaN;
}
