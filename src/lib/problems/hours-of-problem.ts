import type { Problem } from './problem.ts';

/** Seen on so many of the passes in one hour of the night (0 begins at noon). */
export interface ProblemHour {
  readonly hour: number;
  readonly seen: number;
  readonly passes: number;
}

/** By the hour in which each pass began, the hours rising; hours without a pass are not there. */
export function hoursOfProblem({ looks }: Pick<Problem, 'looks'>): ProblemHour[] {
  const hours = new Map<number, { seen: number; passes: number }>();
  for (const { minute, seen } of looks ?? []) {
    const hour = Math.floor(minute / 60);
    const at = hours.get(hour) ?? { seen: 0, passes: 0 };
    at.passes++;
    if (seen) at.seen++;
    hours.set(hour, at);
  }
  return [...hours].map(([hour, at]) => ({ hour, ...at })).sort((a, b) => a.hour - b.hour);
}

/**
 * The hours that hold the middle eight tenths of its signals: first hour, and the one after the last.
 * Null where no signal tells its time. It says when it was noted, which is only when somebody walked.
 */
export function usualHours({ minutes }: Pick<Problem, 'minutes'>): [number, number] | null {
  const at = (share: number) => minutes[Math.round(share * (minutes.length - 1))];
  const [from, to] = [at(0.1), at(0.9)];
  if (from === undefined || to === undefined) return null;
  return [Math.floor(from / 60), Math.floor(to / 60) + 1];
}
