import { ask, type Answering } from '../engine/engine.ts';
import { byHexagon } from '../engine/questions/by-hexagon.ts';
import { byLeg } from '../engine/questions/by-leg.ts';
import { byMinute } from '../engine/questions/by-minute.ts';
import { byNight } from '../engine/questions/by-night.ts';
import { byTowerPlace } from '../engine/questions/by-tower-place.ts';
import { byType } from '../engine/questions/by-type.ts';
import { byWeekdayHour } from '../engine/questions/by-weekday-hour.ts';
import { passes, type Passes } from '../engine/questions/passes.ts';
import { points } from '../engine/questions/points.ts';
import { presence } from '../engine/questions/presence.ts';
import { totals } from '../engine/questions/totals.ts';
import { visitedPlaces } from '../engine/questions/visited-places.ts';
import type { HexagonGrid } from '../domain/hexagons.ts';
import type { LinkedAnswers, LinkedInput } from './linked-answers.ts';
import { mapModeOf } from './view-settings.ts';

const none = new Float64Array(0);
const noPasses: Passes = { place: none, day: none, from: none, to: none, coaches: none };
/** A map of density would want every point. */
const mostPoints = 50_000;

/**
 * The answers of all views asked of an engine, question by question: for rows that do not come to
 * this device, and as what the columns are held to.
 * @param knowsEffort false where walks are not to be asked after.
 * @throws QueryError of the first question that fails.
 */
export async function askLinkedViews(
  engine: Answering,
  { filter, binMinutes, mainTypes, map }: Omit<LinkedInput, 'brush'>,
  grid: HexagonGrid,
  knowsEffort = true,
): Promise<LinkedAnswers> {
  const [all, minute, weekdayHour, night, type, towerPlace, leg, hexagon, walked, places, passed] =
    await Promise.all([
      ask(engine, totals, filter),
      ask(engine, byMinute, { filter, binMinutes }),
      ask(engine, byWeekdayHour, filter),
      ask(engine, byNight, filter),
      ask(engine, byType, filter),
      ask(engine, byTowerPlace, filter),
      ask(engine, byLeg, filter),
      ask(engine, byHexagon, { filter, grid }),
      knowsEffort ? ask(engine, presence, undefined) : [],
      knowsEffort ? ask(engine, visitedPlaces, undefined) : [],
      knowsEffort ? ask(engine, passes, filter) : noPasses,
    ]);
  const anywhere = await ask(engine, totals, { ...filter, places: [], box: null });
  const withPoint = anywhere.seen - anywhere.withoutPoint;
  const isPoints = mapModeOf(map, withPoint) !== 'hexagons' && withPoint <= mostPoints;
  const point = isPoints ? await ask(engine, points, { filter, mainTypes }) : null;
  return {
    filter,
    totals: all,
    byMinute: minute,
    byWeekdayHour: weekdayHour,
    byNight: night,
    byType: type,
    byTowerPlace: towerPlace,
    byLeg: leg,
    withPoint,
    grid,
    byHexagon: hexagon,
    points: {
      longitude: Float64Array.from(point?.longitude ?? []),
      latitude: Float64Array.from(point?.latitude ?? []),
      typeIndex: Uint8Array.from(point?.type ?? []),
      chosen: Uint8Array.from(point?.chosen ?? []),
    },
    presence: walked,
    visitedPlaces: places,
    passes: passed,
  };
}
