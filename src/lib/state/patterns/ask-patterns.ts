import type { AreaPack } from '../../domain/area-pack.ts';
import type { Filter } from '../../domain/filter.ts';
import { TimeZone } from '../../domain/time-zone.ts';
import { ask, type Answering } from '../../engine/engine.ts';
import { cellEvents } from '../../engine/questions/cell-events.ts';
import { cellHours } from '../../engine/questions/cell-hours.ts';
import { cellNights } from '../../engine/questions/cell-nights.ts';
import { effortHours } from '../../engine/questions/effort-hours.ts';
import { effortMeasures } from '../../engine/questions/effort-measures.ts';
import { effortNights } from '../../engine/questions/effort-nights.ts';
import { effortNoted } from '../../engine/questions/effort-noted.ts';
import { effortRounds } from '../../engine/questions/effort-rounds.ts';
import { foundSpans, type FoundSpans } from '../../engine/questions/found-spans.ts';
import { cellGraph } from '../../hotspots/cell-graph.ts';
import { conditionTypes } from '../../hotspots/found-spread.ts';
import type { Hours } from '../../hotspots/hotspot-card.ts';
import type { Measure } from '../../hotspots/intervention-effect.ts';
import type { EventRow } from '../../hotspots/near-repeats.ts';
import type { Observations } from '../../hotspots/observations.ts';
import type { NotedRow } from '../../hotspots/observers.ts';
import type { RoundRow } from '../../hotspots/rounds.ts';
import { byWeekdayHour, type NightHours } from '../../hotspots/weekday-hours.ts';
import type { OpenDataset } from '../open-dataset.ts';
import { clockShifts } from './clock-shifts.ts';

/** All that the patterns of one dataset under one filter are made of. Plain data: a worker takes it. */
export interface PatternSources {
  readonly area: AreaPack;
  readonly filter: Filter;
  readonly mainTypes: readonly string[];
  readonly seen: Observations;
  readonly hours: Hours;
  readonly nightHours: NightHours;
  /** Things found, with the pass before. */
  readonly found: FoundSpans;
  readonly events: readonly EventRow[];
  readonly measures: readonly Measure[];
  readonly rounds: readonly RoundRow[];
  readonly noted: readonly NotedRow[];
}

/** Every pair of signals is looked at in the search for near repeats: 18 million at this number. */
const MOST_EVENTS = 6000;

export async function askPatterns(
  engine: Answering,
  { area, mainTypes, walked }: Pick<OpenDataset, 'area' | 'mainTypes' | 'walked'>,
  filter: Filter,
): Promise<PatternSources> {
  const shifts = clockShifts(walked.night, TimeZone.named(area.timeZone));
  const [passes, signals, hourPasses, hourSignals, rounds, noted, events, measures, found] =
    await Promise.all([
      ask(engine, effortNights, { filter, shifts }),
      ask(engine, cellNights, filter),
      ask(engine, effortHours, filter),
      ask(engine, cellHours, filter),
      ask(engine, effortRounds, filter),
      ask(engine, effortNoted, filter),
      ask(engine, cellEvents, { filter, most: MOST_EVENTS }),
      ask(engine, effortMeasures, undefined),
      ask(engine, foundSpans, {
        filter,
        without: ['types', 'places', 'box'],
        conditions: conditionTypes(area.taxonomy),
      }),
    ]);
  const nightHours = { signals: hourSignals, passes: hourPasses };
  const nights = [...new Set(passes.map(({ night }) => night))];
  return {
    area,
    filter,
    mainTypes,
    seen: { graph: cellGraph(area), nights, passes, signals },
    hours: byWeekdayHour(nightHours),
    nightHours,
    found,
    events,
    measures,
    rounds,
    noted,
  };
}
