/** A sequential scale of classes 0 (nothing) to 5, quantised on the square root of the value. */
export interface CountScale {
  /** Highest value of classes 1 to 5, rising; of counts whole. */
  readonly uppers: readonly number[];
  classOf(value: number): number;
}

const CLASSES = 5;

/**
 * Square roots, because counts spread with their square root: equal steps of the scale are about
 * equally surprising. The domain reaches at least five: a lone signal is never the top class.
 */
export function countScale(highest: number): CountScale {
  const top = Math.max(CLASSES, Math.ceil(highest));
  const uppers: number[] = [];
  for (let k = 1; k <= CLASSES; k++) {
    uppers.push(Math.max((uppers.at(-1) ?? 0) + 1, Math.ceil(top * (k / CLASSES) ** 2 - 1e-9)));
  }
  return scaleTo(uppers);
}

/**
 * As countScale, for rates: borders of two digits, the last one no lower than the highest rate.
 */
export function rateScale(highest: number): CountScale {
  if (!(highest > 0)) return scaleTo([]);
  const unit = 10 ** (Math.floor(Math.log10(highest)) - 1);
  const round = Number((Math.ceil(highest / unit - 1e-9) * unit).toPrecision(2));
  return scaleTo(
    Array.from({ length: CLASSES }, (_, i) =>
      Number((round * ((i + 1) / CLASSES) ** 2).toPrecision(2)),
    ),
  );
}

function scaleTo(uppers: readonly number[]): CountScale {
  return {
    uppers,
    classOf(value) {
      if (!(value > 0)) return 0;
      const found = uppers.findIndex((upper) => value <= upper * (1 + 1e-9));
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

/** Where every class of rates begins and ends, class 0 first. */
export function rateRanges(scale: CountScale): [number, number][] {
  return [
    [0, 0],
    ...scale.uppers.map((upper, i): [number, number] => [scale.uppers[i - 1] ?? 0, upper]),
  ];
}
