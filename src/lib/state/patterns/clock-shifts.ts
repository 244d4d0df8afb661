import { boundsOfNight, dayOfNight, type Night } from '../../domain/night-calendar.ts';
import type { TimeZone } from '../../domain/time-zone.ts';
import type { ClockShift } from '../../engine/questions/effort-nights.ts';

const NOON = 720;
const MINUTE = 60_000;

/** The changes of the clock on these nights: wall minute from which it has changed, and by how much. */
export function clockShifts(nights: readonly Night[], zone: TimeZone): ClockShift[] {
  return nights.flatMap((night) => {
    const extraMinutes = (boundsOfNight(night, zone).hours - 24) * 60;
    if (extraMinutes === 0) return [];
    const noon = dayOfNight(night) + NOON * MINUTE;
    const offsetAt = (minute: number) =>
      zone.offsetAt(zone.instantsOfWall(noon + minute * MINUTE).compatible);
    const before = offsetAt(0);
    // Wall times that come twice read as the first time, those that never come as just after.
    for (let wallMinute = 0; wallMinute <= 1440; wallMinute += 15)
      if (offsetAt(wallMinute) !== before) {
        const skipped = Math.max(0, -extraMinutes);
        return [{ night, wallMinute: wallMinute + skipped, extraMinutes }];
      }
    return [];
  });
}
