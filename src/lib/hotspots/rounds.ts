import { presenceMinutes } from '../analysis/presence-minutes.ts';
import type { Night } from '../domain/night-calendar.ts';
import type { TimeZone } from '../domain/time-zone.ts';

/** A round with its wall times in epoch milliseconds as if UTC. */
export interface RoundRow {
  readonly night: Night;
  readonly startWall: number;
  readonly endWall: number;
  /** Pseudonyms. */
  readonly coaches: readonly string[];
}

/** Elapsed hours of a round, right over a change of the clock. */
export function roundHours({ startWall, endWall }: RoundRow, zone: TimeZone): number {
  const instant = (wall: number) => zone.instantsOfWall(wall).compatible;
  return Math.max(0, instant(endWall) - instant(startWall)) / 3_600_000;
}

/** Coach minutes by hour of the clock (0 to 23), right over a change of the clock. */
export function coachMinutesByHour(rounds: readonly RoundRow[], zone: TimeZone): Float64Array {
  const instant = (wall: number) => zone.instantsOfWall(wall).compatible;
  return presenceMinutes(
    rounds.flatMap((round) => {
      const start = instant(round.startWall);
      const stay = { start, end: Math.max(start, instant(round.endWall)) };
      return round.coaches.map(() => stay);
    }),
    zone,
  );
}
