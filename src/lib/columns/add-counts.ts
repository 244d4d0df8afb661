import type { KeyStep } from './key-table.ts';
import type { Selection } from './row-blocks.ts';

/**
 * Adds one to the count of every selected row's key, which is the sum of what its codes add. A loop
 * for each number of steps, so that none of them looks at what kind of view it counts for.
 * @throws RangeError for more than three steps.
 */
export function addCounts(
  counts: Int32Array,
  [first, second, third, ...more]: readonly KeyStep[],
  selection: Selection,
): void {
  if (more.length > 0) throw new RangeError('rows are counted by three fields at most');
  if (!first) counts[0] = (counts[0] as number) + selection.count;
  else if (!second) countOne(counts, first, selection);
  else if (!third) countTwo(counts, first, second, selection);
  else countThree(counts, first, second, third, selection);
}

function countOne(
  counts: Int32Array,
  { codes, offsets }: KeyStep,
  { count, from, rows }: Selection,
): void {
  if (!rows) {
    for (let row = from; row < from + count; row++) {
      const key = offsets[codes[row] as number] as number;
      counts[key] = (counts[key] as number) + 1;
    }
    return;
  }
  for (let i = 0; i < count; i++) {
    const key = offsets[codes[rows[i] as number] as number] as number;
    counts[key] = (counts[key] as number) + 1;
  }
}

function countTwo(
  counts: Int32Array,
  { codes: codesA, offsets: offsetsA }: KeyStep,
  { codes: codesB, offsets: offsetsB }: KeyStep,
  { count, from, rows }: Selection,
): void {
  if (!rows) {
    for (let row = from; row < from + count; row++) {
      const key =
        (offsetsA[codesA[row] as number] as number) + (offsetsB[codesB[row] as number] as number);
      counts[key] = (counts[key] as number) + 1;
    }
    return;
  }
  for (let i = 0; i < count; i++) {
    const row = rows[i] as number;
    const key =
      (offsetsA[codesA[row] as number] as number) + (offsetsB[codesB[row] as number] as number);
    counts[key] = (counts[key] as number) + 1;
  }
}

function countThree(
  counts: Int32Array,
  { codes: codesA, offsets: offsetsA }: KeyStep,
  { codes: codesB, offsets: offsetsB }: KeyStep,
  { codes: codesC, offsets: offsetsC }: KeyStep,
  { count, from, rows }: Selection,
): void {
  for (let i = 0; i < count; i++) {
    const row = rows ? (rows[i] as number) : from + i;
    const key =
      (offsetsA[codesA[row] as number] as number) +
      (offsetsB[codesB[row] as number] as number) +
      (offsetsC[codesC[row] as number] as number);
    counts[key] = (counts[key] as number) + 1;
  }
}
