import { weekdayOfNight, type Night } from '../domain/night-calendar.ts';
import type { AreaPack } from '../domain/area-pack.ts';
import { darkHours } from './dark-hours.ts';

/** By what time is cut: hour of the night, evening of the week, or how long the night is dark. */
export const slotKinds = ['hour', 'weekday', 'darkness'] as const;
export type SlotKind = (typeof slotKinds)[number];

/** Dark hours are taken together by this many. */
export const DARKNESS_STEP = 2;

/**
 * The slot of a night and hour: the hour of the night (0 begins at noon), the ISO weekday, or the
 * number of dark hours (sunset to sunrise) rounded down to even; null where the sun stays up or down.
 */
export function slotOf(
  kind: SlotKind,
  bounds: AreaPack['bounds'],
): (night: Night, hour: number) => number | null {
  if (kind === 'hour') return (_, hour) => hour;
  if (kind === 'weekday') return (night) => weekdayOfNight(night);
  const known = new Map<Night, number | null>();
  return (night) => {
    if (!known.has(night)) {
      const dark = darkHours([night], bounds);
      known.set(night, dark === null ? null : Math.floor(dark / DARKNESS_STEP) * DARKNESS_STEP);
    }
    return known.get(night) ?? null;
  };
}
