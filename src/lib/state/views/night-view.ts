import { sunTimes } from '../../analysis/sun-times.ts';
import type { AreaPack } from '../../domain/area-pack.ts';
import {
  addNights,
  nightsBetween,
  nightPositionOfWall,
  type Night,
} from '../../domain/night-calendar.ts';
import { TimeZone } from '../../domain/time-zone.ts';
import type { ByMinute } from '../../engine/questions/by-minute.ts';
import type { MinuteRange } from './effort.ts';

export type MinuteWindow = MinuteRange;

export interface Bins {
  readonly bins: readonly { readonly minute: number; readonly count: number }[];
  /** Signals whose time is too coarse for these bins. */
  readonly tooCoarse: number;
  /** Signals at an hour that the window does not show. */
  readonly outside: number;
}

/** All bins of the window, empty ones included. */
export function binsOf(answer: ByMinute, binMinutes: number, [from, to]: MinuteWindow): Bins {
  const counts = new Map<number | null, number>();
  answer.minute.forEach((minute, i) => counts.set(minute, answer.count[i] ?? 0));
  const bins = [];
  let inside = 0;
  for (let minute = from; minute < to; minute += binMinutes) {
    const count = counts.get(minute) ?? 0;
    inside += count;
    bins.push({ minute, count });
  }
  const tooCoarse = counts.get(null) ?? 0;
  const all = answer.count.reduce((sum, count) => sum + count, 0);
  return { bins, tooCoarse, outside: all - inside - tooCoarse };
}

export interface Band {
  readonly from: number;
  readonly to: number;
}

const phases = ['sunset', 'civilDusk', 'civilDawn', 'sunrise'] as const;
/** Longest span the sky is worked out for; over longer ones the bands would cover the evening. */
const mostNights = 400;

/** Earliest and latest minute of the night of each phase of the sun, over the nights shown. */
export function sunOverNights(
  area: AreaPack,
  [first, last]: readonly [Night, Night],
): Record<(typeof phases)[number], Band | null> {
  const [west, south, east, north] = area.bounds;
  const zone = TimeZone.named(area.timeZone);
  const bands: Record<(typeof phases)[number], Band | null> = {
    sunset: null,
    civilDusk: null,
    civilDawn: null,
    sunrise: null,
  };
  for (const night of nightsBetween(first, last).slice(0, mostNights)) {
    const evening = sunTimes(night, (south + north) / 2, (west + east) / 2);
    const morning = sunTimes(addNights(night, 1), (south + north) / 2, (west + east) / 2);
    for (const phase of phases) {
      const isDusk = phase === 'sunset' || phase === 'civilDusk';
      const instant = (isDusk ? evening : morning)[phase];
      if (instant === null) continue;
      const { minuteOfNight } = nightPositionOfWall(zone.wallFromInstant(instant));
      bands[phase] = widened(bands[phase], minuteOfNight);
    }
  }
  return bands;
}

function widened(band: Band | null, minute: number): Band {
  if (!band) return { from: minute, to: minute };
  return { from: Math.min(band.from, minute), to: Math.max(band.to, minute) };
}

/** More than this share of signals at other hours, and the window opens to the whole day. */
const mostOutside = 0.01;

/** The hours that views show: those of the area, or all 24 where the data needs them. */
export function windowOf(area: AreaPack, hours: ByMinute): MinuteWindow {
  const { bins, outside } = binsOf(hours, 60, area.nightWindow);
  const inside = bins.reduce((sum, { count }) => sum + count, 0);
  return outside > mostOutside * (inside + outside) ? [0, 1440] : area.nightWindow;
}
