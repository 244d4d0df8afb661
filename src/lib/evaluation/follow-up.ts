import { kaplanMeier, type KaplanMeier } from '../analysis/kaplan-meier.ts';
import { wilsonInterval, type WilsonInterval } from '../analysis/wilson.ts';
import { closingStatuses } from '../domain/follow-up.ts';
import type { TimeZone } from '../domain/time-zone.ts';

/** A signal that was handed over; wall times in epoch milliseconds as if UTC. */
export interface Case {
  readonly signal: string;
  /** A role, as the data names it. */
  readonly party: string;
  readonly handedWall: number;
  readonly pickedWall: number | null;
  readonly closedWall: number | null;
  /** Split into tasks that are followed elsewhere: from then on nothing is known of it. */
  readonly splitWall: number | null;
  readonly reopened: number;
  readonly lastStatus: string;
}

export interface Share extends WilsonInterval {
  readonly count: number;
  readonly of: number;
}

/** What became of the signals of one party, or of all. */
export interface FollowUpOutcome {
  /** Null: all parties. */
  readonly party: string | null;
  readonly handed: number;
  readonly picked: Share;
  /** At least once; reopened ones among them. */
  readonly closed: Share;
  /** Of those closed, the ones that were called off: double, or no longer found. */
  readonly cancelled: number;
  readonly reopened: Share;
  /** Neither closed nor split now. */
  readonly open: number;
  /** Days from handing over to picking up and to the first closing; open ones count until `until`. */
  readonly toPickUp: KaplanMeier;
  readonly toClose: KaplanMeier;
}

export interface OpenCase<Row extends Case> {
  readonly row: Row;
  readonly days: number;
}

export interface FollowUp<Row extends Case> {
  /** The last moment that the data tells of, as wall time. */
  readonly untilWall: number;
  readonly all: FollowUpOutcome;
  /** Most signals first. */
  readonly parties: readonly FollowUpOutcome[];
  /** Longest open first. */
  readonly open: readonly OpenCase<Row>[];
  /** Reopened at least once; the most recently handed over first. */
  readonly reopened: readonly OpenCase<Row>[];
}

/** @param untilWall last moment at which anything is told: what is open then is censored there. */
export function followUp<Row extends Case>(
  cases: readonly Row[],
  untilWall: number,
  zone: TimeZone,
): FollowUp<Row> {
  const days = (row: Case, wall: number) => elapsedDays(row.handedWall, wall, zone);
  const parties = [...new Set(cases.map(({ party }) => party))];
  const aged = cases.map((row) => ({ row, days: days(row, untilWall) }));
  return {
    untilWall,
    all: outcome(null, cases, untilWall, zone),
    parties: parties
      .map((party) =>
        outcome(
          party,
          cases.filter((row) => row.party === party),
          untilWall,
          zone,
        ),
      )
      .sort((a, b) => b.handed - a.handed),
    open: aged.filter(({ row }) => isOpen(row)).sort((a, b) => b.days - a.days),
    reopened: aged.filter(({ row }) => row.reopened > 0).sort((a, b) => a.days - b.days),
  };
}

export function isOpen({ lastStatus }: Case): boolean {
  return lastStatus !== 'split' && !closingStatuses.some((status) => status === lastStatus);
}

/** Elapsed days between two wall times, right over a change of the clock. */
export function elapsedDays(fromWall: number, toWall: number, zone: TimeZone): number {
  const instant = (wall: number) => zone.instantsOfWall(wall).compatible;
  return Math.max(0, instant(toWall) - instant(fromWall)) / 86_400_000;
}

function outcome(
  party: string | null,
  cases: readonly Case[],
  untilWall: number,
  zone: TimeZone,
): FollowUpOutcome {
  const picked = cases.filter(({ pickedWall }) => pickedWall !== null);
  const closed = cases.filter(({ closedWall }) => closedWall !== null);
  const curve = (endOf: (row: Case) => number | null, watchedUntil: (row: Case) => number) =>
    kaplanMeier(
      cases.map((row) => elapsedDays(row.handedWall, endOf(row) ?? watchedUntil(row), zone)),
      cases.map((row) => endOf(row) !== null),
    );
  return {
    party,
    handed: cases.length,
    picked: share(picked.length, cases.length),
    closed: share(closed.length, cases.length),
    cancelled: closed.filter(({ lastStatus }) => lastStatus === 'cancelled').length,
    reopened: share(closed.filter(({ reopened }) => reopened > 0).length, closed.length),
    open: cases.filter(isOpen).length,
    toPickUp: curve(
      ({ pickedWall }) => pickedWall,
      () => untilWall,
    ),
    toClose: curve(
      ({ closedWall }) => closedWall,
      ({ splitWall }) => splitWall ?? untilWall,
    ),
  };
}

export function share(count: number, of: number): Share {
  return { count, of, ...wilsonInterval(count, of) };
}

/** Share that had the event by then, with its limits; read off the falling curve. */
export function shareWithin({ curve }: KaplanMeier, days: number): WilsonInterval {
  const at = curve.time.findLastIndex((time) => time <= days);
  if (at < 0) return { proportion: 0, lower: null, upper: null };
  const [low, high] = [curve.upper[at] ?? null, curve.lower[at] ?? null];
  return {
    proportion: 1 - (curve.survival[at] as number),
    lower: low === null ? null : 1 - low,
    upper: high === null ? null : 1 - high,
  };
}
