/** A text that wants a place: its candidates in order of taste, the first that is free is taken. */
export interface Label<T> {
  item: T;
  width: number;
  height: number;
  /** Middles of the text's box. */
  candidates: readonly (readonly [x: number, y: number])[];
}

export interface PlacedLabel<T> {
  item: T;
  x: number;
  y: number;
}

/** Earlier labels go first; a label with no free candidate, or none inside the frame, is left out. */
export function placeLabels<T>(
  labels: readonly Label<T>[],
  frame: { width: number; height: number },
  gapPixels = 2,
): PlacedLabel<T>[] {
  const taken: [number, number, number, number][] = [];
  const placed: PlacedLabel<T>[] = [];
  for (const { item, width, height, candidates } of labels) {
    for (const [x, y] of candidates) {
      const box: [number, number, number, number] = [
        x - width / 2 - gapPixels,
        y - height / 2 - gapPixels,
        x + width / 2 + gapPixels,
        y + height / 2 + gapPixels,
      ];
      const inside = box[0] >= 0 && box[1] >= 0 && box[2] <= frame.width && box[3] <= frame.height;
      const free = taken.every(
        (other) =>
          box[2] <= other[0] || box[0] >= other[2] || box[3] <= other[1] || box[1] >= other[3],
      );
      if (!inside || !free) continue;
      taken.push(box);
      placed.push({ item, x, y });
      break;
    }
  }
  return placed;
}
