import type { HexagonGrid } from '../domain/hexagons.ts';
import type { Grouping } from '../engine/grouping.ts';
import { hexagonGrouping } from '../engine/questions/by-hexagon.ts';
import { legGrouping } from '../engine/questions/by-leg.ts';
import { minuteGrouping } from '../engine/questions/by-minute.ts';
import { nightGrouping } from '../engine/questions/by-night.ts';
import { towerPlaceGrouping } from '../engine/questions/by-tower-place.ts';
import { typeGrouping } from '../engine/questions/by-type.ts';
import { weekdayHourGrouping } from '../engine/questions/by-weekday-hour.ts';
import {
  anywhereGrouping,
  pointGrouping,
  seenGrouping,
  shownGrouping,
} from '../engine/questions/totals.ts';

/** What of the linked views can be set: the bins of the night, and the grid of the map. */
export interface LinkedSettings {
  readonly binMinutes: 15 | 60;
  readonly grid: HexagonGrid;
}

/** Every linked count of the dashboard, by the name of its answer. */
export function linkedGroupings({ binMinutes, grid }: LinkedSettings) {
  return {
    shown: shownGrouping,
    seen: seenGrouping,
    anywhere: anywhereGrouping,
    point: pointGrouping,
    byMinute: minuteGrouping(binMinutes),
    byWeekdayHour: weekdayHourGrouping,
    byNight: nightGrouping,
    byType: typeGrouping,
    byTowerPlace: towerPlaceGrouping,
    byLeg: legGrouping,
    byHexagon: hexagonGrouping(grid),
  } satisfies Record<string, Grouping>;
}

export type LinkedView = keyof ReturnType<typeof linkedGroupings>;
