/** A sequential scale of classes 0 (nothing) to 5, quantised on the square root of the count. */
export interface CountScale {
  /** Highest count of classes 1 to 5, whole and rising; a lone signal is never the top class. */
  readonly uppers: readonly number[];
  classOf(count: number): number;
}

const CLASSES = 5;

/**
 * Square roots, because counts spread with their square root: equal steps of the scale are about
 * equally surprising. The domain reaches at least five.
 */
export function countScale(highest: number): CountScale {
  const top = Math.max(CLASSES, Math.ceil(highest));
  const uppers: number[] = [];
  for (let k = 1; k <= CLASSES; k++) {
    uppers.push(Math.max((uppers.at(-1) ?? 0) + 1, Math.ceil(top * (k / CLASSES) ** 2 - 1e-9)));
  }
  return {
    uppers,
    classOf(count) {
      if (!(count > 0)) return 0;
      const found = uppers.findIndex((upper) => count <= upper);
      return found < 0 ? CLASSES : found + 1;
    },
  };
}

/** First and last whole count of every class, class 0 first. */
export function classRanges(scale: CountScale): [number, number][] {
  return [
    [0, 0],
    ...scale.uppers.map((upper, i): [number, number] => [(scale.uppers[i - 1] ?? 0) + 1, upper]),
  ];
}
