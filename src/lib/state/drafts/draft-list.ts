/** In time order with runs of chatter folded to one line, or what is likely first. */
export const draftOrders = ['folded', 'likely-first', 'all'] as const;
export type DraftOrder = (typeof draftOrders)[number];

/**
 * The lines of the list: the index of a draft, or `-1 - index` of the first of a folded run. A run
 * is named by its first draft, in `unfolded` too.
 */
export function draftLines(
  likely: Uint8Array,
  order: DraftOrder,
  unfolded: ReadonlySet<number>,
): Int32Array {
  const lines = new Int32Array(likely.length);
  let count = 0;
  if (order === 'likely-first') {
    for (const wanted of [1, 0])
      for (let i = 0; i < likely.length; i++) if (likely[i] === wanted) lines[count++] = i;
    return lines;
  }
  for (let i = 0; i < likely.length;) {
    const end = order === 'all' || likely[i] ? i + 1 : runEnd(likely, i);
    if (order === 'all' || likely[i] || unfolded.has(i))
      for (let k = i; k < end; k++) lines[count++] = k;
    else lines[count++] = -1 - i;
    i = end;
  }
  return lines.slice(0, count);
}

/** The first after a run of chatter. */
export function runEnd(likely: Uint8Array, from: number): number {
  let end = from;
  while (end < likely.length && !likely[end]) end++;
  return end;
}
