import type { Night } from '../domain/night-calendar.ts';

/** A round as the effort of a package needs it; minutes since noon. */
export interface Walk {
  readonly night: Night;
  readonly from: number;
  readonly to: number;
  readonly coaches: readonly string[];
}

/** Fewer than these, and a figure would be about the evenings of one pair of coaches. */
export const leastRounds = 3;
export const leastCoaches = 3;

/**
 * Joins neighbouring parts of a scale until each holds enough rounds by enough coaches for no
 * evening to stand alone. Without known rounds, nights on which something was noted stand for them.
 */
export function joinThin<Part>(
  parts: readonly Part[],
  isEnough: (parts: readonly Part[]) => boolean,
): Part[][] {
  const joined: Part[][] = [];
  let open: Part[] = [];
  for (const part of parts) {
    open.push(part);
    if (!isEnough(open)) continue;
    joined.push(open);
    open = [];
  }
  const last = joined.at(-1);
  if (open.length && last) last.push(...open);
  else if (open.length) joined.push(open);
  return joined;
}

export function enoughWalks(walks: readonly Pick<Walk, 'coaches'>[]): boolean {
  const coaches = new Set(walks.flatMap((walk) => walk.coaches));
  return walks.length >= leastRounds && coaches.size >= leastCoaches;
}

export function coachMinutes(walks: readonly Walk[], from = 0, to = 1440): number {
  const overlap = (walk: Walk) => Math.max(0, Math.min(walk.to, to) - Math.max(walk.from, from));
  return walks.reduce((sum, walk) => sum + overlap(walk) * walk.coaches.length, 0);
}
