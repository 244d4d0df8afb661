import {
  concentration,
  exposureHolding,
  giniByChance,
  type Concentration,
  type ShareOfAll,
} from '../analysis/concentration.ts';
import type { Random } from '../analysis/random.ts';
import type { TypeChoice } from '../domain/filter.ts';
import { cellNights, overNights, type Observations } from './observations.ts';

/** How unevenly signals lie over the places that were passed, against how often each was passed. */
export interface PlaceConcentration extends Concentration {
  /** Places that were passed, and signals noted there. */
  readonly places: number;
  readonly signals: number;
  readonly tooCoarse: number;
  readonly notWalked: number;
  /** At how small a share of all passings, the busiest places first, the shares of signals lie. */
  readonly holding: readonly ShareOfAll[];
  /** The same for half of the signals. */
  readonly holdsHalf: number;
  /**
   * Gini of counts drawn from the passings of each place and the rate of its kind alone: its median,
   * and what 1 draw in 20 exceeds.
   */
  readonly chance: { readonly median: number; readonly upper: number };
}

const DRAWS = 199;
const shares = [0.1, 0.25, 0.5, 0.75, 0.9];

/**
 * A place is a unit on a floor, a leg in one direction or a stop.
 * @param types what is chosen; empty: all.
 * @returns null where nothing was noted at any place that was passed.
 */
export function placeConcentration(
  seen: Observations,
  types: readonly TypeChoice[],
  random: Random,
): PlaceConcentration | null {
  const { passes, counts, nights, tooCoarse, notWalked } = cellNights(seen, types);
  const passed = overNights(passes, nights);
  const noted = overNights(counts, nights);
  const walked = [...passed.keys()].filter((cell) => (passed[cell] as number) > 0);
  const exposures = walked.map((cell) => passed[cell] as number);
  const events = walked.map((cell) => noted[cell] as number);
  const found = concentration(events, exposures);
  if (!found) return null;
  const signals = events.reduce((sum, count) => sum + count, 0);
  const kinds = walked.map((cell) => seen.graph.kinds[cell] ?? '');
  const expected = byKind(kinds, events, exposures);
  const drawn = giniByChance(expected, exposures, DRAWS, random);
  const quantile = (share: number) => drawn[Math.floor(share * drawn.length)] ?? 0;
  return {
    ...found,
    places: walked.length,
    signals,
    tooCoarse,
    notWalked,
    holding: shares.map((share) => ({ events: share, exposure: exposureHolding(found, share) })),
    holdsHalf: exposureHolding(found, 0.5),
    chance: { median: quantile(0.5), upper: quantile(0.95) },
  };
}

/** What each place would have at the rate of its kind. */
function byKind(
  kinds: readonly string[],
  events: readonly number[],
  exposures: readonly number[],
): number[] {
  const totals = new Map<string, { events: number; exposure: number }>();
  kinds.forEach((kind, i) => {
    const before = totals.get(kind) ?? { events: 0, exposure: 0 };
    totals.set(kind, {
      events: before.events + (events[i] as number),
      exposure: before.exposure + (exposures[i] as number),
    });
  });
  return kinds.map((kind, i) => {
    const all = totals.get(kind);
    return all ? (all.events / all.exposure) * (exposures[i] as number) : 0;
  });
}
