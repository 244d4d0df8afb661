import type { AreaPack } from '../../src/lib/domain/area-pack.ts';
import type { DatasetRows } from '../../src/lib/domain/tables.ts';
import { followUp } from './follow-up.ts';
import { type PatternName, patternNames } from './patterns.ts';
import { Random } from './random.ts';
import { walkSeason } from './rounds-and-visits.ts';
import type { SeasonPlan } from './season-plan.ts';
import { season2021 } from './seasons.ts';
import { drawSightings } from './sightings.ts';
import { writeSignals } from './signals.ts';

export interface SeasonOptions {
  /** Whole number; the same seed gives the same season, another seed another one. */
  readonly seed: number;
  /** All, none (a null season: one rate per place passed and per metre), or the named ones. */
  readonly patterns: boolean | readonly PatternName[];
  /** By default the season of 2021 to 2022 in four towers. */
  readonly plan?: SeasonPlan;
}

/** A made-up season in the area: a pure function of its arguments. */
export function buildSeason(options: SeasonOptions, pack: AreaPack): DatasetRows {
  const { seed, plan = season2021 } = options;
  const stream = (name: string) => new Random(seed, name);
  const { rounds, visits, passes } = walkSeason(plan, pack, stream('walks'));
  const sightings = drawSightings(passes, namedPatterns(options.patterns), stream('sightings'));
  const noted = writeSignals(sightings, idPrefix(plan), pack, stream('notebook'));
  return {
    signals: noted.map(({ signal }) => signal),
    rounds,
    visits,
    followUps: followUp(noted, plan.exportedAt, stream('follow-up')),
    interventions: plan.interventions,
  };
}

function namedPatterns(patterns: SeasonOptions['patterns']): ReadonlySet<PatternName> {
  if (typeof patterns === 'boolean') return new Set(patterns ? patternNames : []);
  return new Set(patterns);
}

/** `s21` for a season that begins in 2021. */
function idPrefix(plan: SeasonPlan): string {
  return `s${plan.firstNight.slice(2, 4)}`;
}
