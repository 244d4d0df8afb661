import type { Filter } from '../domain/filter.ts';
import { ask, type Engine } from '../engine/engine.ts';
import { byLeg, type ByLeg } from '../engine/questions/by-leg.ts';
import { byMinute, type ByMinute } from '../engine/questions/by-minute.ts';
import { byNight, type ByNight } from '../engine/questions/by-night.ts';
import { byTowerPlace, type ByTowerPlace } from '../engine/questions/by-tower-place.ts';
import { byType, type ByType } from '../engine/questions/by-type.ts';
import { byWeekdayHour, type ByWeekdayHour } from '../engine/questions/by-weekday-hour.ts';
import { passes, type Passes } from '../engine/questions/passes.ts';
import { points, type Points } from '../engine/questions/points.ts';
import { presence, type Presence } from '../engine/questions/presence.ts';
import { totals, type Totals } from '../engine/questions/totals.ts';
import { visitedPlaces, type VisitedPlaces } from '../engine/questions/visited-places.ts';

export interface LinkedInput {
  readonly filter: Filter;
  readonly binMinutes: 15 | 60;
  readonly mainTypes: readonly string[];
}

/** The answers of all views to one filter; they are shown together or not at all. */
export interface LinkedAnswers {
  readonly filter: Filter;
  readonly totals: Totals;
  readonly byMinute: ByMinute;
  readonly byWeekdayHour: ByWeekdayHour;
  readonly byNight: ByNight;
  readonly byType: ByType;
  readonly byTowerPlace: ByTowerPlace;
  readonly byLeg: ByLeg;
  readonly points: Points;
  readonly presence: Presence;
  readonly visitedPlaces: VisitedPlaces;
  readonly passes: Passes;
}

/** @throws QueryError of the first question that fails. */
export async function askLinkedViews(engine: Engine, input: LinkedInput): Promise<LinkedAnswers> {
  const { filter, binMinutes, mainTypes } = input;
  const [all, minute, weekdayHour, night, type, towerPlace, leg, point, walked, places, passed] =
    await Promise.all([
      ask(engine, totals, filter),
      ask(engine, byMinute, { filter, binMinutes }),
      ask(engine, byWeekdayHour, filter),
      ask(engine, byNight, filter),
      ask(engine, byType, filter),
      ask(engine, byTowerPlace, filter),
      ask(engine, byLeg, filter),
      ask(engine, points, { filter, mainTypes }),
      ask(engine, presence, undefined),
      ask(engine, visitedPlaces, undefined),
      ask(engine, passes, filter),
    ]);
  return {
    filter,
    totals: all,
    byMinute: minute,
    byWeekdayHour: weekdayHour,
    byNight: night,
    byType: type,
    byTowerPlace: towerPlace,
    byLeg: leg,
    points: point,
    presence: walked,
    visitedPlaces: places,
    passes: passed,
  };
}
