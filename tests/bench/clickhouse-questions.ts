import { emptyFilter, type Filter } from '$lib/domain/filter.ts';
import type { Statement } from '$lib/engine/engine.ts';
import { byHexagon } from '$lib/engine/questions/by-hexagon.ts';
import { byLeg } from '$lib/engine/questions/by-leg.ts';
import { byMinute } from '$lib/engine/questions/by-minute.ts';
import { byNight } from '$lib/engine/questions/by-night.ts';
import { byTowerPlace } from '$lib/engine/questions/by-tower-place.ts';
import { byType } from '$lib/engine/questions/by-type.ts';
import { byWeekdayHour } from '$lib/engine/questions/by-weekday-hour.ts';
import { cellNights } from '$lib/engine/questions/cell-nights.ts';
import { datasetSummary } from '$lib/engine/questions/dataset-summary.ts';
import { signalPage } from '$lib/engine/questions/signal-page.ts';
import { totals } from '$lib/engine/questions/totals.ts';

const weekends: Filter = { ...emptyFilter, weekdays: [5, 6] };
const evenings: Filter = { ...weekends, minutes: [600, 840] };
const night: Filter = { ...emptyFilter, nights: ['2022-01-14', '2022-01-14'] };
const grid = { origin: [4.9, 52.3], cellMetres: 100 } as const;

/** What a change of the filter asks, under a choice of weekdays and under one of hours besides. */
export const clickhouseQuestions: readonly (readonly [string, Statement])[] = [
  ...linked('weekends', weekends),
  ...linked('their evenings', evenings),
  ['signal-page, their evenings', signalPage.statement(page())],
  // A row of answer for nearly every signal: of a night.
  ['cell-nights, one night', cellNights.statement(night)],
  ['dataset-summary', datasetSummary.statement()],
];

function linked(under: string, filter: Filter): [string, Statement][] {
  const statements: [{ readonly name: string }, Statement][] = [
    [byLeg, byLeg.statement(filter)],
    [byMinute, byMinute.statement({ filter, binMinutes: 15 })],
    [byNight, byNight.statement(filter)],
    [byTowerPlace, byTowerPlace.statement(filter)],
    [byType, byType.statement(filter)],
    [byWeekdayHour, byWeekdayHour.statement(filter)],
    [totals, totals.statement(filter)],
    [byHexagon, byHexagon.statement({ filter, grid })],
  ];
  return statements.map(([{ name }, statement]) => [`${name}, ${under}`, statement]);
}

function page() {
  return { filter: evenings, sort: 'time', descending: true, offset: 0, limit: 50 } as const;
}
