import { benjaminiHochberg } from '../analysis/benjamini-hochberg.ts';
import { binomialUpperTail } from '../analysis/beta-distribution.ts';
import { normalUpperTail } from '../analysis/normal.ts';

/** Signals and passes of a place in one hour of the night, or on one evening of the week. */
export interface Slot {
  /** Hour of the night (0 begins at noon), or ISO weekday. */
  readonly slot: number;
  readonly count: number;
  readonly passes: number;
  /** Signals per pass at the other places of its side in the same slot. */
  readonly rateElsewhere: number;
}

/** A slot walked less than this says nothing by itself. */
const LEAST_PASSES = 5;
const LEAST_COUNT = 3;
const ALPHA = 0.01;

/**
 * The slots that hold more of the place's signals than its passes would have at the other places then:
 * exact binomial given the total, Benjamini-Hochberg over the slots, at 1 %.
 *
 * @param dispersion variance over mean of the place's nights: above 1, signals come in nights full of
 *   them, and the normal limit widened by it stands in.
 */
export function peaks(slots: readonly Slot[], dispersion = 1): number[] {
  const count = slots.reduce((sum, slot) => sum + slot.count, 0);
  const weight = (slot: Slot) => slot.passes * slot.rateElsewhere;
  const weights = slots.reduce((sum, slot) => sum + weight(slot), 0);
  const p = slots.map((slot) =>
    slot.passes < LEAST_PASSES || !(weight(slot) > 0 && weight(slot) < weights)
      ? NaN
      : upperTail(slot.count, count, weight(slot) / weights, dispersion),
  );
  const adjusted = benjaminiHochberg(p);
  return slots.flatMap((slot, i) =>
    (adjusted[i] as number) <= ALPHA && slot.count >= LEAST_COUNT ? [slot.slot] : [],
  );
}

function upperTail(found: number, count: number, share: number, dispersion: number): number {
  if (dispersion <= 1) return binomialUpperTail(found, count, share);
  const deviation = Math.sqrt(dispersion * count * share * (1 - share));
  return normalUpperTail((found - 0.5 - count * share) / deviation);
}

interface Found {
  readonly slot: number;
  readonly count: number;
  readonly isHere: boolean;
}

/** Sums signals and passes by slot, the slots rising; slots in which the place was not passed left out. */
export function slotsOf(signals: readonly Found[], passes: readonly Found[]): Slot[] {
  const sums = new Map<number, { count: number; passes: number; there: number; times: number }>();
  const at = (slot: number) => {
    const found = sums.get(slot) ?? { count: 0, passes: 0, there: 0, times: 0 };
    sums.set(slot, found);
    return found;
  };
  for (const { slot, count, isHere } of signals) at(slot)[isHere ? 'count' : 'there'] += count;
  for (const { slot, count, isHere } of passes) at(slot)[isHere ? 'passes' : 'times'] += count;
  return [...sums]
    .filter(([, { passes: here }]) => here > 0)
    .map(([slot, { count, passes: here, there, times }]) => ({
      slot,
      count,
      passes: here,
      rateElsewhere: times > 0 ? there / times : 0,
    }))
    .sort((a, b) => a.slot - b.slot);
}
