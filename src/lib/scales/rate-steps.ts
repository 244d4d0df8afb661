/** Index of a `--rate-n` token; 0 is nothing. */
export type RateStep = 0 | 1 | 2 | 3 | 4 | 5;

export interface RateClass {
  readonly step: RateStep;
  /** The class runs from here to `to`; of counts both are included. */
  readonly from: number;
  readonly to: number;
}

export interface RateSteps {
  stepOf(value: number): RateStep;
  /** Classes that can occur, rising; empty when nothing was counted. */
  readonly classes: readonly RateClass[];
}

const STEPS = [1, 2, 3, 4, 5] as const;
const ROUND = [1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9, 10];

/**
 * At most five classes of whole numbers, equally wide and on round borders, up to the highest count.
 * Up to five every count is a class of its own and the highest gets the last step.
 */
export function countSteps(max: number): RateSteps {
  if (max <= STEPS.length) {
    const stepOf = (value: number) => clampStep(Math.ceil((value * STEPS.length) / max), value);
    const values = STEPS.filter((value) => value <= max);
    return {
      stepOf,
      classes: values.map((value) => ({ step: stepOf(value), from: value, to: value })),
    };
  }
  const width = roundStep(max / STEPS.length, true);
  const { stepOf, classes } = joined(max, width);
  return {
    stepOf,
    classes: classes.map(({ step, from, to }) => ({ step, from: from + 1, to: Math.min(to, max) })),
  };
}

/** As countSteps, for values that are no whole numbers: each class begins where the last one ends. */
export function valueSteps(max: number): RateSteps {
  return max > 0 ? joined(max, roundStep(max / STEPS.length, false)) : countSteps(0);
}

function joined(max: number, width: number): RateSteps {
  return {
    // 1e-9: a value on a border, worked out in floating point, stays in the lower class.
    stepOf: (value) => clampStep(Math.ceil(value / width - 1e-9), value),
    classes: STEPS.filter((step) => (step - 1) * width < max).map((step) => ({
      step,
      from: (step - 1) * width,
      to: step * width,
    })),
  };
}

function clampStep(step: number, value: number): RateStep {
  return value > 0 ? (Math.min(Math.max(step, 1), STEPS.length) as RateStep) : 0;
}

/** The smallest round number that is no less than `least`. */
function roundStep(least: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(least) + 1e-9);
  const step = ROUND.map((round) => Number((round * power).toPrecision(6))).find(
    (candidate) => candidate >= least * (1 - 1e-9) && (!whole || Number.isInteger(candidate)),
  );
  return step ?? Math.ceil(least);
}
