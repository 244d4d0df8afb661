import { emptyFilter, type Filter } from '$lib/domain/filter.ts';
import type { Question } from '$lib/engine/engine.ts';
import { gridFor } from '$lib/domain/hexagons.ts';
import { byHexagon } from '$lib/engine/questions/by-hexagon.ts';
import { byLeg } from '$lib/engine/questions/by-leg.ts';
import { byMinute } from '$lib/engine/questions/by-minute.ts';
import { byNight } from '$lib/engine/questions/by-night.ts';
import { byPrecision } from '$lib/engine/questions/by-precision.ts';
import { byTowerPlace } from '$lib/engine/questions/by-tower-place.ts';
import { byType } from '$lib/engine/questions/by-type.ts';
import { byWeekdayHour } from '$lib/engine/questions/by-weekday-hour.ts';
import { cellEvents } from '$lib/engine/questions/cell-events.ts';
import { cellHours } from '$lib/engine/questions/cell-hours.ts';
import { cellNights } from '$lib/engine/questions/cell-nights.ts';
import { datasetSummary } from '$lib/engine/questions/dataset-summary.ts';
import { effortHours } from '$lib/engine/questions/effort-hours.ts';
import { effortMeasures } from '$lib/engine/questions/effort-measures.ts';
import { effortNights } from '$lib/engine/questions/effort-nights.ts';
import { effortNoted } from '$lib/engine/questions/effort-noted.ts';
import { effortRounds } from '$lib/engine/questions/effort-rounds.ts';
import { followUpCases } from '$lib/engine/questions/follow-up-cases.ts';
import { followUpUntil } from '$lib/engine/questions/follow-up-until.ts';
import { followUpSteps } from '$lib/engine/questions/follow-up-steps.ts';
import { foundSpans } from '$lib/engine/questions/found-spans.ts';
import { placePasses } from '$lib/engine/questions/place-passes.ts';
import { placedSignals } from '$lib/engine/questions/placed-signals.ts';
import { sharedRecords } from '$lib/engine/questions/shared-records.ts';
import { onFloor } from '$lib/engine/questions/on-floor.ts';
import { passes } from '$lib/engine/questions/passes.ts';
import { points } from '$lib/engine/questions/points.ts';
import { presence } from '$lib/engine/questions/presence.ts';
import { signalPage, sortKeys, type SortKey } from '$lib/engine/questions/signal-page.ts';
import { timedSignals } from '$lib/engine/questions/timed-signals.ts';
import { totals } from '$lib/engine/questions/totals.ts';
import { typeInventory } from '$lib/engine/questions/type-inventory.ts';
import { visitedPlaces } from '$lib/engine/questions/visited-places.ts';
import { walkedNights } from '$lib/engine/questions/walked-nights.ts';

/** A question with the inputs under which every engine must give the same cells. */
export interface ParityCase {
  readonly question: Question<never, unknown>;
  readonly inputs: readonly unknown[];
}

/** Nothing chosen; one thing in every dimension; and several, with the signs that SQL trips over. */
const filters: readonly Filter[] = [
  emptyFilter,
  {
    types: [{ main: 'dirt', sub: null }],
    places: [{ kind: 'tower', tower: 'east', level: 3, unit: null }],
    box: [4.97, 52.31, 4.985, 52.325],
    minutes: [480, 900],
    weekdays: [6],
    nights: ['2021-10-29', '2021-11-07'],
    during: null,
  },
  {
    types: [
      { main: 'safe', sub: 'café' },
      { main: 'broken', sub: 'o’clock' },
    ],
    places: [
      { kind: 'tower', tower: 'It\'s "5" ? \\ t', level: null, unit: 'lift' },
      { kind: 'leg', leg: 'under, the bridge', direction: 'back' },
    ],
    box: null,
    minutes: null,
    weekdays: [5, 6, 7],
    nights: null,
    during: null,
  },
  { ...emptyFilter, nights: ['2022-03-26', '2022-03-26'] },
  { ...emptyFilter, types: [{ main: 'nothing has this type', sub: null }] },
  { ...emptyFilter, during: 'rounds' },
  {
    types: [{ main: 'social', sub: null }],
    places: [{ kind: 'leg', leg: 'park', direction: null }],
    box: [4.975, 52.312, 4.989, 52.328],
    minutes: [600, 960],
    weekdays: [],
    nights: ['2021-10-30', '2022-03-27'],
    during: 'rounds',
  },
];

const pages = (Object.keys(sortKeys) as SortKey[]).flatMap((sort) =>
  [false, true].map((descending) => ({
    filter: filters[2] ?? emptyFilter,
    sort,
    descending,
    offset: 100,
    limit: 50,
  })),
);

const shifts = [
  { night: '2021-10-30', wallMinute: 900, extraMinutes: 60 },
  { night: '2022-03-26', wallMinute: 840, extraMinutes: -60 },
];

/** Every question of the product; one that is missing here fails the suite. */
export const parityCases: readonly ParityCase[] = [
  of(
    byHexagon,
    filters.map((filter) => ({ filter, grid: gridFor([4.97, 52.31, 4.99, 52.33]) })),
  ),
  of(byLeg, filters),
  of(
    byMinute,
    filters.flatMap((filter) => ([15, 60] as const).map((binMinutes) => ({ filter, binMinutes }))),
  ),
  of(byNight, filters),
  of(byPrecision, [undefined]),
  of(byTowerPlace, filters),
  of(byType, filters),
  of(byWeekdayHour, filters),
  of(
    cellEvents,
    filters.map((filter) => ({ filter, most: 500 })),
  ),
  of(cellHours, filters),
  of(cellNights, filters),
  of(datasetSummary, [undefined]),
  of(effortHours, filters),
  of(effortMeasures, [undefined]),
  of(
    effortNights,
    filters.map((filter) => ({ filter, shifts })),
  ),
  of(effortNoted, filters),
  of(effortRounds, filters),
  of(followUpCases, [undefined]),
  of(followUpSteps, [undefined]),
  of(followUpUntil, [undefined]),
  of(
    foundSpans,
    filters.map((filter) => ({
      filter,
      without: ['minutes'],
      conditions: [{ main: 'broken', sub: 'lamp' }],
    })),
  ),
  of(
    onFloor,
    filters.map((filter) => ({ filter, tower: 'east', level: 0 })),
  ),
  of(passes, filters),
  of(placePasses, [undefined]),
  of(
    placedSignals,
    filters.map((filter) => ({ filter, most: 500 })),
  ),
  of(
    points,
    filters.map((filter) => ({ filter, mainTypes: ['dirt', 'broken'] })),
  ),
  of(presence, [undefined]),
  of(sharedRecords, [undefined]),
  of(signalPage, pages),
  of(timedSignals, filters),
  of(totals, filters),
  of(typeInventory, [undefined]),
  of(visitedPlaces, [undefined]),
  of(walkedNights, [undefined]),
];

function of<Input>(question: Question<Input, unknown>, inputs: readonly Input[]): ParityCase {
  return { question: question as Question<never, unknown>, inputs };
}
