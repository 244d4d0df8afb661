import { countSteps, valueSteps, type RateSteps } from './rate-steps.ts';

/** How a chart writes and colours its values: whole counts, or rates. */
export interface ValueFormat {
  readonly isWhole: boolean;
  /** The figure alone: `12`, `0,43`. */
  readonly short: (value: number) => string;
  /** With what it is a figure of: `12 signalen`, `0,43 signalen per coachuur`. */
  readonly words: (value: number) => string;
}

/** Counts, by the words of the reader's language. */
export function countFormat(
  integer: (count: number) => string,
  signals: (written: string, one: boolean) => string,
): ValueFormat {
  return {
    isWhole: true,
    short: integer,
    words: (count) => signals(integer(count), count === 1),
  };
}

export function stepsOf({ isWhole }: Pick<ValueFormat, 'isWhole'>, max: number): RateSteps {
  return isWhole ? countSteps(max) : valueSteps(max);
}
