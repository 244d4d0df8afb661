import { hourOfMinute } from '../domain/night-calendar.ts';

/** Minutes of the night, from (included) to (excluded). */
export type MinuteRange = readonly [from: number, to: number];

export interface NightBin {
  /** Minute of the night on which the bin begins. */
  readonly minute: number;
  readonly count: number;
}

/** The bins that lie in the window, in their order. */
export function binsInWindow<Bin extends { readonly minute: number }>(
  bins: readonly Bin[],
  [from, to]: MinuteRange,
): Bin[] {
  return bins.filter((bin) => bin.minute >= from && bin.minute < to);
}

/** The first of the highest bins; null when all are empty. */
export function peakOf<Bin>(bins: readonly Bin[], valueOf: (bin: Bin) => number): Bin | null {
  let peak: Bin | null = null;
  for (const bin of bins) if (valueOf(bin) > (peak === null ? 0 : valueOf(peak))) peak = bin;
  return peak;
}

/** The bins touched between two minutes in either order: whole bins, at least one, in the window. */
export function snapRange(
  a: number,
  b: number,
  window: MinuteRange,
  binMinutes: number,
): [number, number] {
  const first = binStart(Math.min(a, b), window, binMinutes);
  const last = binStart(Math.max(a, b), window, binMinutes);
  return [first, Math.min(last + binMinutes, window[1])];
}

/** Start of the bin that holds a minute; minutes outside the window fall in its first or last bin. */
export function binStart(minute: number, [from, to]: MinuteRange, binMinutes: number): number {
  const last = from + (Math.ceil((to - from) / binMinutes) - 1) * binMinutes;
  const start = from + Math.floor((minute - from) / binMinutes) * binMinutes;
  return clamp(start, from, Math.max(from, last));
}

export type Edge = 'from' | 'to';

/** One edge put on the bin border nearest to a minute, at least one bin away from the other edge. */
export function moveEdge(
  [from, to]: MinuteRange,
  edge: Edge,
  minute: number,
  window: MinuteRange,
  binMinutes: number,
): [number, number] {
  const border = window[0] + Math.round((minute - window[0]) / binMinutes) * binMinutes;
  return edge === 'from'
    ? [clamp(border, window[0], Math.max(window[0], to - binMinutes)), to]
    : [from, clamp(border, Math.min(window[1], from + binMinutes), window[1])];
}

/** The range moved by whole bins, kept at its length inside the window. */
export function shiftRange(
  [from, to]: MinuteRange,
  minutes: number,
  window: MinuteRange,
  binMinutes: number,
): [number, number] {
  const wanted = Math.round(minutes / binMinutes) * binMinutes;
  const shift = clamp(wanted, window[0] - from, window[1] - to);
  return [from + shift, to + shift];
}

/** Choosing the whole window is choosing nothing. */
export function rangeOrNull(range: [number, number], window: MinuteRange): [number, number] | null {
  return range[0] <= window[0] && range[1] >= window[1] ? null : range;
}

/** The part of a range that lies in the window; null when none does. */
export function clipRange(range: MinuteRange, window: MinuteRange): [number, number] | null {
  const from = Math.max(range[0], window[0]);
  const to = Math.min(range[1], window[1]);
  return from < to ? [from, to] : null;
}

export interface HourTick {
  readonly minute: number;
  /** Empty for a tick without a label. */
  readonly label: string;
}

/** A tick every hour; as many labels (`22` or, with room, `22:00`) as fit in `width` pixels. */
export function hourTicks([from, to]: MinuteRange, width: number): HourTick[] {
  const perHour = (width * 60) / (to - from);
  const every = [1, 2, 3, 4, 6].find((hours) => perHour * hours >= 30) ?? 12;
  const long = perHour * every >= 50;
  const ticks: HourTick[] = [];
  for (let minute = Math.ceil(from / 60) * 60; minute <= to; minute += 60) {
    const hour = String(hourOfMinute(minute)).padStart(2, '0');
    const labelled = (minute / 60) % every === 0;
    ticks.push({ minute, label: labelled ? (long ? `${hour}:00` : hour) : '' });
  }
  return ticks;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
