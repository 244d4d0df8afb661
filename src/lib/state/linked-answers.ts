import type { Brush } from '../columns/brush-scale.ts';
import type { PointColumns } from '../columns/signal-counts.ts';
import type { Filter } from '../domain/filter.ts';
import type { HexagonGrid } from '../domain/hexagons.ts';
import type { ByHexagon } from '../engine/questions/by-hexagon.ts';
import type { ByLeg } from '../engine/questions/by-leg.ts';
import type { ByMinute } from '../engine/questions/by-minute.ts';
import type { ByNight } from '../engine/questions/by-night.ts';
import type { ByTowerPlace } from '../engine/questions/by-tower-place.ts';
import type { ByType } from '../engine/questions/by-type.ts';
import type { ByWeekdayHour } from '../engine/questions/by-weekday-hour.ts';
import type { Passes } from '../engine/questions/passes.ts';
import type { Presence } from '../engine/questions/presence.ts';
import type { Totals } from '../engine/questions/totals.ts';
import type { VisitedPlaces } from '../engine/questions/visited-places.ts';
import type { ViewSettings } from './view-settings.ts';

export interface LinkedInput {
  readonly filter: Filter;
  readonly binMinutes: 15 | 60;
  readonly mainTypes: readonly string[];
  readonly map: ViewSettings['map'];
  /** What is being dragged, if anything is. */
  readonly brush: Brush | null;
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
  /** Signals with coordinates, the map's own choices left out. */
  readonly withPoint: number;
  readonly grid: HexagonGrid;
  readonly byHexagon: Readonly<Record<keyof ByHexagon, ArrayLike<number>>>;
  /** Empty while the map draws hexagons. */
  readonly points: PointColumns;
  readonly presence: Presence;
  readonly visitedPlaces: VisitedPlaces;
  readonly passes: Passes;
}

/** The effort under a dataset, which no choice of signals changes; asked once. */
export type Walked = Pick<LinkedAnswers, 'presence' | 'visitedPlaces' | 'passes'>;
