import { assertCount } from './poisson-rate.ts';

/** Nights (or any units) with their count and exposure, some before, some after. */
export interface CountsBeforeAfter {
  counts: ArrayLike<number>;
  /** Coach hours, passes ...; 0 leaves the unit out. */
  exposures: ArrayLike<number>;
  /** 1 or true: after. */
  after: ArrayLike<number | boolean>;
}

/** Units of one side with exposure above 0. */
export interface Side {
  counts: number[];
  exposures: number[];
  count: number;
  exposure: number;
}

/**
 * Splits units into before and after.
 *
 * @throws RangeError when the lists differ in length, or for what cannot be a count over its exposure.
 */
export function splitBeforeAfter(data: CountsBeforeAfter): { before: Side; after: Side } {
  const { counts, exposures, after } = data;
  if (counts.length !== exposures.length || counts.length !== after.length) {
    throw new RangeError('counts, exposures and after must be equally long');
  }
  const sides = { before: emptySide(), after: emptySide() };
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] as number;
    const exposure = exposures[i] as number;
    assertCount(count, exposure);
    if (exposure === 0) continue;
    const side = after[i] ? sides.after : sides.before;
    side.counts.push(count);
    side.exposures.push(exposure);
    side.count += count;
    side.exposure += exposure;
  }
  return sides;
}

export function rateOf(side: Side): number {
  return side.count / side.exposure;
}

/** Sum of (count - fitted)^2 / fitted at the side's own rate; a side that saw nothing fits itself. */
export function pearsonChiSquare(side: Side): number {
  if (side.count === 0) return 0;
  const rate = rateOf(side);
  return side.counts.reduce((sum, count, i) => {
    const fitted = rate * (side.exposures[i] as number);
    return sum + (count - fitted) ** 2 / fitted;
  }, 0);
}

function emptySide(): Side {
  return { counts: [], exposures: [], count: 0, exposure: 0 };
}
