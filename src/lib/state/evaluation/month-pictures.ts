import { emptyFilter } from '../../domain/filter.ts';
import { ask, type Answering } from '../../engine/engine.ts';
import { byLeg } from '../../engine/questions/by-leg.ts';
import { byTowerPlace } from '../../engine/questions/by-tower-place.ts';
import { points } from '../../engine/questions/points.ts';
import { totals } from '../../engine/questions/totals.ts';
import { nightsOfMonth } from '../../evaluation/month-figures.ts';
import type { OpenDataset } from '../open-dataset.ts';
import {
  legValuesOf,
  sum,
  towerTotalsOf,
  towerValuesOf,
  type LegValue,
  type TowerValue,
} from '../views/place-view.ts';

/** What the map and the towers of one month show. */
export interface MonthPictures {
  readonly month: string;
  readonly signals: number;
  readonly points: {
    readonly longitude: Float64Array;
    readonly latitude: Float64Array;
    readonly typeIndex: Uint8Array;
    readonly chosen: Uint8Array;
  };
  readonly towerValues: readonly TowerValue[];
  readonly towerTotals: ReadonlyMap<string, number>;
  readonly inTowers: number;
  readonly legTotals: readonly LegValue[];
}

export async function askMonthPictures(
  engine: Answering,
  { mainTypes }: Pick<OpenDataset, 'mainTypes'>,
  month: string,
): Promise<MonthPictures> {
  const filter = { ...emptyFilter, nights: nightsOfMonth(month) };
  const [dots, places, legs, total] = await Promise.all([
    ask(engine, points, { filter, mainTypes }),
    ask(engine, byTowerPlace, filter),
    ask(engine, byLeg, filter),
    ask(engine, totals, filter),
  ]);
  const towerValues = towerValuesOf(places);
  const { longitude, latitude, type, chosen } = dots;
  return {
    month,
    signals: total.shown,
    points: {
      longitude,
      latitude,
      typeIndex: Uint8Array.from(type),
      chosen: Uint8Array.from(chosen),
    },
    towerValues,
    towerTotals: towerTotalsOf(towerValues),
    inTowers: sum(towerValues),
    legTotals: legValuesOf(legs),
  };
}
