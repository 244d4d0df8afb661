import type { Night } from '../domain/night-calendar.ts';
import type { PackageNode } from '../domain/package.ts';
import { joinAlike } from './layer.ts';

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
  if (open.length) joined.push(open);
  for (
    let last = joined.at(-1);
    last && joined.length > 1 && !isEnough(last);
    last = joined.at(-1)
  ) {
    joined.pop();
    joined.at(-1)?.push(...last);
  }
  return joined;
}

export function enoughWalks(walks: readonly Pick<Walk, 'coaches'>[]): boolean {
  const coaches = new Set(walks.flatMap((walk) => walk.coaches));
  return walks.length >= leastRounds && coaches.size >= leastCoaches;
}

/**
 * Whether headings of nights leave, beside those told earlier, nights by themselves that too few
 * walked: the difference of two packages would then be the evenings of one pair of coaches.
 */
export function leavesEveningsAlone(
  nights: readonly Night[],
  headings: readonly (readonly PackageNode[])[],
  walks: readonly Walk[],
): boolean {
  const { codes, of } = joinAlike(nights, headings);
  return codes.some((_, group) => {
    const held = new Set(nights.filter((__, i) => of[i] === group));
    if (!walks.length) return held.size < leastRounds;
    return !enoughWalks(walks.filter(({ night }) => held.has(night)));
  });
}

export function coachMinutes(walks: readonly Walk[], from = 0, to = 1440): number {
  const overlap = (walk: Walk) => Math.max(0, Math.min(walk.to, to) - Math.max(walk.from, from));
  return walks.reduce((sum, walk) => sum + overlap(walk) * walk.coaches.length, 0);
}
