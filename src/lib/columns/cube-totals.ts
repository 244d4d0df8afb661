import type { Dimension } from '../domain/filter.ts';
import type { CountedView } from './scan.ts';

/**
 * Views without keys, by position, each with the view of fewest keys that counts the same rows: every
 * row stands under one of its keys or as one that does not count, so that the total is their sum.
 */
export function totalsOf(
  views: readonly CountedView[],
  groups: Iterable<readonly number[]>,
  brushed: Dimension,
): Map<number, number> {
  const totals = new Map<number, number>();
  const sizeOf = (position: number) => (views[position] as CountedView).keys.size;
  for (const group of groups) {
    const moving = group.filter((position) => !views[position]?.without.includes(brushed));
    const isTotal = (position: number) => views[position]?.keys.steps.length === 0;
    const [parts] = moving
      .filter((position) => !isTotal(position))
      .sort((a, b) => sizeOf(a) - sizeOf(b));
    if (parts !== undefined)
      for (const position of moving.filter(isTotal)) totals.set(position, parts);
  }
  return totals;
}

/**
 * Sums the counts by slot and key of `parts` into `totals`, before either is a prefix sum. A view
 * without keys has two places a slot, of which the second, for what does not count, is empty.
 */
export function addOver(totals: Int32Array, parts: Int32Array, stride: number): void {
  for (let slot = 0; slot * 2 < totals.length; slot++) {
    let sum = 0;
    for (let i = slot * stride; i < (slot + 1) * stride; i++) sum += parts[i] as number;
    totals[slot * 2] = sum;
  }
}
