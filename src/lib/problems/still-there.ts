import { unseenByChance } from '../analysis/sighting-record.ts';
import type { Night } from '../domain/night-calendar.ts';
import type { Pass } from './placed-signal.ts';

/** `seen`: on the last night that somebody passed. `gone`: too long unseen for chance. */
export type Presence = 'seen' | 'gone' | 'unclear';

export interface StillThere {
  readonly presence: Presence;
  /** Passes after the night on which it was seen last, and the nights they were on. */
  readonly passesSince: number;
  readonly nightsSince: number;
  /** Chance of as many empty nights were it there as before; 1 when seen on one night alone. */
  readonly chance: number;
}

/** Below this, chance is a poor reason for not seeing it any more. */
const UNLIKELY = 0.05;

/**
 * Whether a problem is still there, by the nights passed since it was seen last. Nights are the looks:
 * two passes of one evening see the same thing.
 *
 * @param nights on which it was seen, in order, at least one.
 */
export function stillThere(nights: readonly Night[], passes: readonly Pass[]): StillThere {
  const [first, last] = [nights[0], nights.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('never seen');
  const passed = [...new Set([...passes.map(({ night }) => night), ...nights])];
  const looks = passed.filter((night) => night > first).length;
  const nightsSince = passed.filter((night) => night > last).length;
  const chance = unseenByChance(looks, nights.length - 1, nightsSince);
  return {
    presence: nightsSince === 0 ? 'seen' : chance <= UNLIKELY ? 'gone' : 'unclear',
    passesSince: passes.filter(({ night }) => night > last).length,
    nightsSince,
    chance,
  };
}
