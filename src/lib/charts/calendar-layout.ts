import {
  addNights,
  dayOfNight,
  nightsBetween,
  weekdayOfNight,
  weekOfNight,
  type Night,
} from '../domain/night-calendar.ts';

const DAY = 86_400_000;
const MIN_CELL = 24;
const MAX_CELL = 36;
const BAND_GAP = 8;

/** Pixels left of the weeks for the names of the weekdays, and above them for those of the months. */
export const WEEKDAY_WIDTH = 28;
export const MONTH_HEIGHT = 24;

export interface MonthLabel {
  /** First and last night of the month within the period. */
  readonly first: Night;
  readonly last: Night;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface CalendarLayout {
  /** Side of a night, in pixels. */
  readonly cell: number;
  readonly width: number;
  readonly height: number;
  /** Top of each band of weeks; a narrow calendar breaks into several. */
  readonly bandTops: readonly number[];
  readonly months: readonly MonthLabel[];
  /** Steps between the months. */
  readonly monthBorders: string;
  /** Top left corner of a night. */
  corner(night: Night): readonly [x: number, y: number];
  /** The night nearest to a point. */
  nightAt(x: number, y: number): Night;
  /** Outline of a run of nights; runs outside the period are cut off. */
  outline(first: Night, last: Night): string;
}

/**
 * Every night from `first` to `last` with weeks as columns and weekdays, Monday first, as rows. Weeks
 * that do not fit in `width` pixels go on in a next band; bands are made equally long.
 */
export function layOutCalendar(first: Night, last: Night, width: number): CalendarLayout {
  const origin = weekOfNight(first);
  const slotOf = (night: Night) => Math.round((dayOfNight(night) - dayOfNight(origin)) / DAY);
  const [firstSlot, lastSlot] = [slotOf(first), slotOf(last)];
  const weeks = Math.floor(lastSlot / 7) + 1;
  const room = Math.max(MIN_CELL, width - WEEKDAY_WIDTH);
  const bands = Math.ceil(weeks / Math.floor(room / MIN_CELL));
  const perBand = Math.ceil(weeks / bands);
  const cell = Math.max(MIN_CELL, Math.min(MAX_CELL, Math.floor(room / perBand)));
  const bandHeight = MONTH_HEIGHT + 7 * cell;
  const bandTops = Array.from(
    { length: bands },
    (_, band) => band * (bandHeight + BAND_GAP) + MONTH_HEIGHT,
  );

  const columnX = (column: number) => WEEKDAY_WIDTH + column * cell;
  const place = (slot: number) => {
    const week = Math.floor(slot / 7);
    const band = Math.floor(week / perBand);
    return { band, column: week - band * perBand, row: slot % 7 };
  };
  const top = (band: number) => bandTops[band] ?? MONTH_HEIGHT;
  const corner = (night: Night) => {
    const { band, column, row } = place(slotOf(night));
    return [columnX(column), top(band) + row * cell] as const;
  };

  const slotsOfBand = (band: number) => ({
    from: Math.max(firstSlot, band * perBand * 7),
    to: Math.min(lastSlot, (band + 1) * perBand * 7 - 1),
  });

  return {
    cell,
    width: columnX(perBand) + 1,
    height: bands * bandHeight + (bands - 1) * BAND_GAP + 1,
    bandTops,
    months: bandTops.flatMap((bandTop, band) => {
      const { from, to } = slotsOfBand(band);
      return monthsOf(addNights(origin, from), addNights(origin, to)).map((month, i, all) => {
        const next = all[i + 1];
        const x = columnX(place(slotOf(month.first)).column);
        const end = next ? columnX(place(slotOf(next.first)).column) : columnX(perBand);
        const whole = clipMonth(month.first, first, last);
        return { ...whole, x, y: bandTop - MONTH_HEIGHT, width: end - x };
      });
    }),
    monthBorders: monthsOf(first, last)
      .slice(1)
      .map(({ first: night }) => {
        const { band, column, row } = place(slotOf(night));
        const [left, y] = [columnX(column), top(band)];
        return `M${left},${y + 7 * cell}V${y + row * cell}${row > 0 ? `H${left + cell}V${y}` : ''}`;
      })
      .join(''),
    corner,
    nightAt(x, y) {
      const band = bandTops.findLastIndex((bandTop) => y >= bandTop - MONTH_HEIGHT);
      const at = Math.max(0, band);
      const column = clamp(Math.floor((x - WEEKDAY_WIDTH) / cell), 0, perBand - 1);
      const row = clamp(Math.floor((y - top(at)) / cell), 0, 6);
      const slot = (at * perBand + column) * 7 + row;
      return addNights(origin, clamp(slot, firstSlot, lastSlot));
    },
    outline(from, to) {
      return bandTops
        .map((bandTop, band) => {
          const { from: low, to: high } = slotsOfBand(band);
          const a = Math.max(slotOf(from), low);
          const b = Math.min(slotOf(to), high);
          return a > b ? '' : runOutline(place(a), place(b), columnX, bandTop, cell);
        })
        .join('');
    },
  };
}

/** Night reached by an arrow key: up and down a night, left and right a week. Null for other keys. */
export function stepInCalendar(night: Night, key: string, first: Night, last: Night): Night | null {
  const to = (wanted: Night) => (wanted < first ? first : wanted > last ? last : wanted);
  switch (key) {
    case 'ArrowUp':
      return to(addNights(night, -1));
    case 'ArrowDown':
      return to(addNights(night, 1));
    case 'ArrowLeft':
      return to(addNights(night, -7));
    case 'ArrowRight':
      return to(addNights(night, 7));
    case 'Home':
      return to(addNights(night, 1 - weekdayOfNight(night)));
    case 'End':
      return to(addNights(night, 7 - weekdayOfNight(night)));
    case 'PageUp':
      return to(addNights(night, -28));
    case 'PageDown':
      return to(addNights(night, 28));
    default:
      return null;
  }
}

/** Two nights in their order. */
export function nightRange(a: Night, b: Night): [Night, Night] {
  return a <= b ? [a, b] : [b, a];
}

interface Place {
  readonly column: number;
  readonly row: number;
}

function runOutline(
  a: Place,
  b: Place,
  columnX: (column: number) => number,
  top: number,
  cell: number,
): string {
  const rowY = (row: number) => top + row * cell;
  const [left, right] = [columnX(a.column), columnX(b.column) + cell];
  if (a.column === b.column) return `M${left},${rowY(a.row)}H${right}V${rowY(b.row + 1)}H${left}Z`;
  const start = `M${left},${rowY(7)}V${rowY(a.row)}H${left + cell}V${rowY(0)}`;
  return `${start}H${right}V${rowY(b.row + 1)}H${right - cell}V${rowY(7)}Z`;
}

function monthsOf(first: Night, last: Night): { first: Night; last: Night }[] {
  const months = new Map<string, { first: Night; last: Night }>();
  for (const night of nightsBetween(first, last)) {
    const month = months.get(night.slice(0, 7));
    if (month) month.last = night;
    else months.set(night.slice(0, 7), { first: night, last: night });
  }
  return [...months.values()];
}

function clipMonth(night: Night, first: Night, last: Night): { first: Night; last: Night } {
  const day = dayOfNight(night);
  const date = new Date(day);
  const start = `${night.slice(0, 7)}-01`;
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  const end = `${night.slice(0, 7)}-${String(days).padStart(2, '0')}`;
  return { first: start < first ? first : start, last: end > last ? last : end };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
