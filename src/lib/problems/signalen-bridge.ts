import { z } from 'zod';
import type { AreaPack, Position } from '../domain/area-pack.ts';
import { closingStatuses } from '../domain/follow-up.ts';
import type { SignalenReport } from '../domain/signalen-report.ts';
import { alongLine, metresBetween } from './ground.ts';
import type { Problem } from './problem.ts';

export const categoryReaches = ['same', 'same-main', 'any'] as const;

/** How near a report must be to be about a problem. */
export const reachSchema = z.object({
  /** From the nearest signal of the problem; from the leg where nobody noted where on it. */
  metres: z.number().min(1).max(500),
  /** Days before the problem was seen first and after it was seen last. */
  days: z.number().int().min(0).max(730),
  category: z.enum(categoryReaches),
});
export type Reach = z.infer<typeof reachSchema>;

/**
 * 40 m: a telephone is right to within some 15 m, and who reports points at the house or lamp post
 * nearby. 30 days: a report may wait that long before a round comes by, or be made after it.
 */
export const defaultReach: Reach = { metres: 40, days: 30, category: 'same' };

export interface NearReport {
  readonly report: SignalenReport;
  readonly metres: number;
  /** False: the export does not tell its category, so that it may be about something else. */
  readonly isSure: boolean;
}

/**
 * `none`: not reported. `open`: reported and not closed. `closed`: all closed, and not seen since.
 * `returned`: all closed, and seen again after that.
 */
export type Standing = 'none' | 'open' | 'closed' | 'returned';

export interface BridgedProblem {
  readonly problem: Problem;
  /** The nearest in place first. */
  readonly reports: readonly NearReport[];
  readonly standing: Standing;
}

/** The reports within reach of a problem in place, time and category, and where it stands by them. */
export function bridgeProblem(
  area: Pick<AreaPack, 'legs'>,
  problem: Problem,
  reports: readonly SignalenReport[],
  reach: Reach,
): BridgedProblem {
  const first = dayAfter(problem.nights[0] ?? '', -reach.days);
  const last = dayAfter(problem.nights.at(-1) ?? '', reach.days);
  const away = distanceTo(area, problem);
  const near = reports.flatMap((report): NearReport[] => {
    const { wallTime, longitude, latitude, main } = report;
    if (wallTime === null || longitude === null || latitude === null) return [];
    const day = wallTime.slice(0, 10);
    if (day < first || day > last || !isOfCategory(problem, report, reach)) return [];
    const metres = away([longitude, latitude]);
    return metres <= reach.metres ? [{ report, metres, isSure: main !== null }] : [];
  });
  return {
    problem,
    reports: near.sort((a, b) => a.metres - b.metres),
    standing: standingOf(problem, near),
  };
}

function isOfCategory({ family }: Problem, report: SignalenReport, { category }: Reach): boolean {
  if (category === 'any' || report.main === null) return true;
  if (report.main !== family.signalen?.main) return false;
  return category === 'same-main' || report.sub === family.signalen.sub;
}

function distanceTo(area: Pick<AreaPack, 'legs'>, { place, points, centre }: Problem) {
  const line =
    place.kind === 'leg' && !place.isSpot && area.legs.find(({ id }) => id === place.leg)?.line;
  if (line) return (point: Position) => alongLine(line, point).away;
  const spots = points.length > 0 ? points : centre ? [centre] : [];
  return (point: Position) =>
    spots.reduce((least, spot) => Math.min(least, metresBetween(spot, point)), Infinity);
}

function standingOf({ nights }: Problem, near: readonly NearReport[]): Standing {
  const sure = near.filter(({ isSure }) => isSure).map(({ report }) => report);
  if (sure.length === 0) return 'none';
  const isClosed = ({ status }: SignalenReport) =>
    status !== null && closingStatuses.includes(status);
  if (!sure.every(isClosed)) return 'open';
  const closed = sure.map(({ statusSince, wallTime }) =>
    (statusSince ?? wallTime ?? '').slice(0, 10),
  );
  const lastClosed = closed.sort().at(-1) ?? '';
  return (nights.at(-1) ?? '') > lastClosed ? 'returned' : 'closed';
}

/** @param day `YYYY-MM-DD`. */
function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
