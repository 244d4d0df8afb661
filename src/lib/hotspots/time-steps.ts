import { addNights, weekOfNight, type Night } from '../domain/night-calendar.ts';

export const stepKinds = ['week', 'four-nights'] as const;
export type StepKind = (typeof stepKinds)[number];

/** The period cut into steps. */
export interface TimeSteps {
  /** First night of each step: the Monday of a week, or the first of four walked nights. */
  readonly starts: readonly Night[];
  /** The step of each walked night. */
  readonly stepOf: Int32Array;
}

/** A rest of walked nights smaller than this joins the four before it. */
const LEAST_REST = 2;

/** Steps of a week, those without a walk included, or of four walked nights. */
export function timeSteps(nights: readonly Night[], kind: StepKind): TimeSteps {
  const first = nights[0];
  const last = nights.at(-1);
  if (first === undefined || last === undefined) return { starts: [], stepOf: new Int32Array() };
  if (kind === 'week') {
    const starts: Night[] = [];
    for (let week = weekOfNight(first); week <= last; week = addNights(week, 7)) starts.push(week);
    return { starts, stepOf: Int32Array.from(nights, (n) => starts.indexOf(weekOfNight(n))) };
  }
  const rest = nights.length % 4;
  const steps = Math.max(1, Math.floor(nights.length / 4) + (rest >= LEAST_REST ? 1 : 0));
  const stepOf = Int32Array.from(nights, (_, i) => Math.min(steps - 1, Math.floor(i / 4)));
  return { starts: Array.from({ length: steps }, (_, s) => nights[s * 4] ?? first), stepOf };
}
