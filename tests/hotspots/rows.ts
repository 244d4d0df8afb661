import { buildKBuurt } from '../../data/areas/k-buurt/pack.ts';
import { sampleDatasets } from '../../data/sample/datasets.ts';
import { buildSeason } from '../../data/sample/build-season.ts';
import { nightPositionOfWall } from '$lib/domain/night-calendar.ts';
import type { DatasetRows } from '$lib/domain/tables.ts';
import { TimeZone } from '$lib/domain/time-zone.ts';
import { cellGraph } from '$lib/hotspots/cell-graph.ts';
import type { Hours } from '$lib/hotspots/hotspot-card.ts';
import type { Observations, PassRow, SignalRow } from '$lib/hotspots/observations.ts';
import type { NotedRow } from '$lib/hotspots/observers.ts';
import { byWeekdayHour, type NightHours } from '$lib/hotspots/weekday-hours.ts';
import type { RoundRow } from '$lib/hotspots/rounds.ts';

export const pack = buildKBuurt();
export const graph = cellGraph(pack);
export const zone = TimeZone.named(pack.timeZone);
export const mainTypes = pack.taxonomy.mainTypes.map(({ id }) => id);

const [sample] = sampleDatasets;
if (!sample) throw new RangeError('no sample');
/** The season that the site serves. */
export const season = buildSeason(sample, pack);

/** What the questions answer on these rows, without the engine. */
export function observe({
  visits,
  signals,
}: Pick<DatasetRows, 'visits' | 'signals'>): Observations {
  const passes = visits.map((visit): PassRow => ({
    ...visit,
    passes: 1,
    minutes: (wall(visit.exit) - wall(visit.entry)) / 60_000,
  }));
  const rows = signals.flatMap((signal): SignalRow[] =>
    signal.night === null
      ? []
      : [{ ...signal, night: signal.night, main: signal.mainType, sub: signal.subType, count: 1 }],
  );
  const nights = [...new Set(visits.map((visit) => visit.night))].sort();
  return { graph, nights, passes, signals: rows };
}

/** Signals and passes by night and hour. */
export function nightHoursOf({
  visits,
  signals,
}: Pick<DatasetRows, 'visits' | 'signals'>): NightHours {
  return {
    signals: signals.flatMap((signal) =>
      signal.night === null || signal.minuteOfNight === null
        ? []
        : [
            {
              ...placeOf(signal),
              night: signal.night,
              hour: Math.floor(signal.minuteOfNight / 60),
              main: signal.mainType,
              sub: signal.subType,
              count: 1,
            },
          ],
    ),
    passes: visits.map(({ tower, level, leg, direction, night, entry }) => ({
      tower,
      level,
      leg,
      direction,
      night,
      hour: Math.floor(nightPositionOfWall(wall(entry)).minuteOfNight / 60),
      passes: 1,
    })),
  };
}

export function hoursOf(rows: Pick<DatasetRows, 'visits' | 'signals'>): Hours {
  return byWeekdayHour(nightHoursOf(rows));
}

function placeOf({ tower, level, unit, leg, direction }: DatasetRows['signals'][number]) {
  return { tower, level, unit, leg, direction };
}

export function roundsOf({ rounds }: Pick<DatasetRows, 'rounds'>): RoundRow[] {
  return rounds.map(({ night, start, end, coaches }) => ({
    night,
    startWall: wall(start),
    endWall: wall(end),
    coaches,
  }));
}

export function notedOf({ signals }: Pick<DatasetRows, 'signals'>): NotedRow[] {
  return signals.flatMap(({ night, coach, mainType }) =>
    night === null || coach === null ? [] : [{ night, coach, main: mainType, count: 1 }],
  );
}

function wall(time: string): number {
  return Date.parse(`${time}Z`);
}
