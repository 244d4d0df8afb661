import type { Round } from '../domain/round.ts';
import type { Signal } from '../domain/signal.ts';
import type { Findings } from './findings.ts';

const HALF_DAY = 43_200_000;
const QUARTER = 15 * 60_000;

export interface WalkedTime {
  readonly start: string;
  readonly end: string;
}

/** Rounds that cannot be right: longer than half a day, ended before begun, or two at once. */
export function examineRounds(rounds: readonly Round[], findings: Findings): void {
  const spans = rounds
    .map((round) => ({ round, start: at(round.start), end: at(round.end) }))
    .sort((a, b) => a.start - b.start);
  let latest: (typeof spans)[number] | null = null;
  for (const span of spans) {
    const { round, start, end } = span;
    const value = `${round.id} ${round.start} ${round.end}`;
    if (end < start) findings.note('round-ends-before-start', 0, value);
    else if (end - start > HALF_DAY) findings.note('round-too-long', 0, value);
    const sharesCoach = latest?.round.coaches.some((coach) => round.coaches.includes(coach));
    if (latest && start < latest.end && sharesCoach)
      findings.note('rounds-overlap', 0, value, latest.round.id);
    if (!latest || end > latest.end) latest = span;
  }
}

/** Answers for many moments whether anybody walked then, a quarter of an hour around included. */
export class WalkedTimes {
  readonly #starts: Float64Array;
  /** The latest end of all rounds up to this one. */
  readonly #ends: Float64Array;

  constructor(rounds: readonly WalkedTime[]) {
    const spans = rounds.map(({ start, end }) => [at(start), at(end)] as const);
    spans.sort((a, b) => a[0] - b[0]);
    this.#starts = Float64Array.from(spans, ([start]) => start - QUARTER);
    this.#ends = Float64Array.from(spans, ([, end]) => end + QUARTER);
    for (let i = 1; i < spans.length; i++)
      this.#ends[i] = Math.max(this.#ends[i] as number, this.#ends[i - 1] as number);
  }

  includes(wallTime: string): boolean {
    const moment = at(wallTime);
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] as number) <= moment) low = middle + 1;
      else high = middle;
    }
    return low > 0 && moment <= (this.#ends[low - 1] as number);
  }
}

/** Signals and nights of one coach in one week. */
interface CoachWeek {
  count: number;
  readonly nights: Set<string>;
}

/**
 * Whether a coach suddenly notes far more or less a night than before: two weeks, at most one apart,
 * whose rates differ by a factor of three and by four standard deviations (given both counts, the
 * first is binomial with the share of its nights).
 */
export class CoachWeeks {
  readonly #weeks = new Map<string, Map<number, CoachWeek>>();
  readonly #weekOfNight = new Map<string, number>();

  add({ coach, night }: Signal): void {
    if (coach === null || night === null) return;
    let weeks = this.#weeks.get(coach);
    if (!weeks) this.#weeks.set(coach, (weeks = new Map()));
    const number = this.#weekOf(night);
    let week = weeks.get(number);
    if (!week) weeks.set(number, (week = { count: 0, nights: new Set() }));
    week.count++;
    week.nights.add(night);
  }

  #weekOf(night: string): number {
    let week = this.#weekOfNight.get(night);
    if (week === undefined) {
      week = Math.floor(at(`${night}T00:00:00`) / (7 * 86_400_000));
      this.#weekOfNight.set(night, week);
    }
    return week;
  }

  examine(findings: Findings): void {
    for (const [coach, weeks] of this.#weeks) {
      const list = [...weeks].sort((a, b) => a[0] - b[0]);
      const jump = list.find(([number, week], i) => {
        const [before, earlier] = list[i - 1] ?? [0, null];
        return earlier !== null && number - before <= 2 && isJump(earlier, week);
      });
      if (!jump) continue;
      const nights = [...jump[1].nights].sort();
      findings.note('coach-jump', 0, coach, nights[0] ?? null);
    }
  }
}

function isJump(a: CoachWeek, b: CoachWeek): boolean {
  const total = a.count + b.count;
  const share = a.nights.size / (a.nights.size + b.nights.size);
  const deviations = (a.count - total * share) / Math.sqrt(total * share * (1 - share));
  const rates = [a.count / a.nights.size, b.count / b.nights.size];
  return Math.abs(deviations) > 4 && Math.max(...rates) > 3 * Math.min(...rates);
}

function at(wallTime: string): number {
  return Date.parse(`${wallTime}Z`);
}
