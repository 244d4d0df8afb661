import { emptyFilter } from '../../domain/filter.ts';
import { TimeZone } from '../../domain/time-zone.ts';
import { ask, type Answering } from '../../engine/engine.ts';
import { cellNights } from '../../engine/questions/cell-nights.ts';
import { effortMeasures } from '../../engine/questions/effort-measures.ts';
import { effortNights } from '../../engine/questions/effort-nights.ts';
import { effortRounds } from '../../engine/questions/effort-rounds.ts';
import { followUpCases, type FollowUpCases } from '../../engine/questions/follow-up-cases.ts';
import { followUpUntil } from '../../engine/questions/follow-up-until.ts';
import type { Season } from '../../evaluation/changes.ts';
import { cellGraph } from '../../hotspots/cell-graph.ts';
import type { Measure } from '../../hotspots/intervention-effect.ts';
import type { OpenDataset } from '../open-dataset.ts';
import { clockShifts } from '../patterns/clock-shifts.ts';

/** What one dataset tells the evaluation: all of it, whatever is chosen on other pages. */
export interface EvaluationSources {
  readonly dataset: OpenDataset;
  readonly season: Season;
  readonly measures: readonly Measure[];
  readonly cases: FollowUpCases;
  /** The last moment told, as wall time in epoch milliseconds; null where none is. */
  readonly untilWall: number | null;
}

export async function askEvaluation(
  engine: Answering,
  dataset: OpenDataset,
): Promise<EvaluationSources> {
  const [season, measures, cases, untilWall] = await Promise.all([
    askSeason(engine, dataset),
    ask(engine, effortMeasures, undefined),
    ask(engine, followUpCases, undefined),
    ask(engine, followUpUntil, undefined),
  ]);
  return { dataset, season, measures, cases, untilWall };
}

/** Walks and signals alone: enough to hold one dataset beside another. */
export async function askSeason(
  engine: Answering,
  { area, walked }: Pick<OpenDataset, 'area' | 'walked'>,
): Promise<Season> {
  const zone = TimeZone.named(area.timeZone);
  const shifts = clockShifts(walked.night, zone);
  const [passes, signals, rounds] = await Promise.all([
    ask(engine, effortNights, { filter: emptyFilter, shifts }),
    ask(engine, cellNights, emptyFilter),
    ask(engine, effortRounds, emptyFilter),
  ]);
  const nights = [...new Set(passes.map(({ night }) => night))];
  return { area, zone, rounds, seen: { graph: cellGraph(area), nights, passes, signals } };
}
