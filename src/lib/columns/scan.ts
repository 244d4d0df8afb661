import type { Dimension, Filter } from '../domain/filter.ts';
import { addCounts } from './add-counts.ts';
import { bitOf, chosenBits } from './choices.ts';
import type { KeyTable } from './key-table.ts';
import { RowBlocks } from './row-blocks.ts';
import type { SignalColumns } from './signal-columns.ts';

/** A view to be counted: its keys, and the dimensions whose choice does not filter it. */
export interface CountedView {
  readonly keys: KeyTable;
  readonly without: readonly Dimension[];
}

/** Counts by key of every view, in one pass over the columns. */
export function scan(
  columns: SignalColumns,
  views: readonly CountedView[],
  filter: Filter,
): Int32Array<ArrayBuffer>[] {
  // One place more, for the rows that do not count.
  const counts = views.map(({ keys }) => new Int32Array(keys.size + 1));
  const groups = viewsByNeed(views, filter);
  const blocks = new RowBlocks(columns, filter);
  blocks.forEach(() => {
    for (const [needed, positions] of groups) {
      const selection = blocks.select(needed);
      for (const position of positions) {
        const { keys } = views[position] as CountedView;
        addCounts(counts[position] as Int32Array, keys.steps, selection);
      }
    }
  });
  return counts.map((own) => own.slice(0, -1));
}

/** The views that the same dimensions filter, by the bits of those in which something is chosen. */
export function viewsByNeed(views: readonly CountedView[], filter: Filter): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  const chosen = chosenBits(filter);
  views.forEach(({ without }, position) => {
    const needed = without.reduce((bits, dimension) => bits & ~bitOf[dimension], chosen);
    const group = groups.get(needed);
    if (group) group.push(position);
    else groups.set(needed, [position]);
  });
  return groups;
}
