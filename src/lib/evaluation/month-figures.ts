import type { Night } from '../domain/night-calendar.ts';
import type { Measure } from '../hotspots/intervention-effect.ts';
import { changesBetween, monthAgainst, type Changes, type Season } from './changes.ts';
import type { Case } from './follow-up.ts';
import { walkedIn, type Walked } from './walked.ts';

/** The figures of one month, beside those of the calendar month before it. */
export interface MonthFigures {
  /** `2022-01`. */
  readonly month: string;
  /** The calendar month before; null when nobody walked in it. */
  readonly before: string | null;
  readonly walked: Walked;
  readonly walkedBefore: Walked | null;
  /** Coach hours from the beginning to the end of this month. */
  readonly hoursSoFar: number;
  readonly changes: Changes;
  /** Handed over in this month, and how many of those were picked up and closed since. */
  readonly handed: number;
  readonly picked: number;
  readonly closed: number;
  readonly measures: readonly Measure[];
}

export function monthFigures(
  season: Season,
  measures: readonly Measure[],
  cases: readonly Case[],
  month: string,
): MonthFigures {
  const { rounds, zone } = season;
  const roundsOf = (one: string) => rounds.filter(({ night }) => night.startsWith(one));
  const past = monthBefore(month);
  const before = roundsOf(past).length > 0 ? past : null;
  const handed = cases.filter(({ handedWall }) => monthOfWall(handedWall) === month);
  return {
    month,
    before,
    walked: walkedIn(roundsOf(month), zone),
    walkedBefore: before === null ? null : walkedIn(roundsOf(before), zone),
    hoursSoFar: walkedIn(
      rounds.filter(({ night }) => night.slice(0, 7) <= month),
      zone,
    ).coachHours,
    changes: changesBetween(season, monthAgainst(month, before)),
    handed: handed.length,
    picked: handed.filter(({ pickedWall }) => pickedWall !== null).length,
    closed: handed.filter(({ closedWall }) => closedWall !== null).length,
    measures: measures.filter(({ night }) => night.startsWith(month)),
  };
}

/** `2021-12` for `2022-01`. */
export function monthBefore(month: string): string {
  return new Date(Date.parse(`${month}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 7);
}

/** First and last night of a month. */
export function nightsOfMonth(month: string): [Night, Night] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  return [`${month}-01`, last];
}

function monthOfWall(wall: number): string {
  return new Date(wall).toISOString().slice(0, 7);
}
