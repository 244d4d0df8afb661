import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyFilter } from '$lib/domain/filter.ts';
import { weekdayOfNight } from '$lib/domain/night-calendar.ts';
import { encodeRows, tables, type DatasetRows, type TableName } from '$lib/domain/tables.ts';
import type { Table } from '$lib/domain/tables.ts';
import { DatasetDraft } from '$lib/engine/dataset.ts';
import { ask, type Engine } from '$lib/engine/engine.ts';
import { cellEvents } from '$lib/engine/questions/cell-events.ts';
import { cellHours } from '$lib/engine/questions/cell-hours.ts';
import { cellNights } from '$lib/engine/questions/cell-nights.ts';
import { effortHours } from '$lib/engine/questions/effort-hours.ts';
import { effortMeasures } from '$lib/engine/questions/effort-measures.ts';
import { effortNights } from '$lib/engine/questions/effort-nights.ts';
import { effortNoted } from '$lib/engine/questions/effort-noted.ts';
import { effortRounds } from '$lib/engine/questions/effort-rounds.ts';
import { cellNights as countsByCell } from '$lib/hotspots/observations.ts';
import { askPatterns } from '$lib/state/patterns/ask-patterns.ts';
import { openDuckdbInNode } from '../support/duckdb-node.ts';
import { aRound, aSignal, aVisit } from '../support/records.ts';
import {
  graph,
  mainTypes,
  nightHoursOf,
  notedOf,
  observe,
  pack,
  roundsOf,
  season,
} from './rows.ts';

let engine: Engine;

async function open(number: number, rows: Partial<DatasetRows>): Promise<void> {
  const draft = await DatasetDraft.create(engine, number);
  for (const name of Object.keys(rows) as TableName[])
    await draft.append(name, encodeRows(tables[name] as Table<unknown>, rows[name] ?? []));
  await draft.open();
}

beforeAll(async () => {
  engine = await openDuckdbInNode();
});
afterAll(() => engine.close());

/** Rows in an order of their own, added up where they are alike but for the number. */
function tally<Row extends object>(rows: readonly Row[], number: keyof Row, keys: (keyof Row)[]) {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const key = keys.map((name) => String(row[name] ?? null)).join(' ');
    sums.set(key, (sums.get(key) ?? 0) + Number(row[number]));
  }
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('on the sample', () => {
  const visit = ['tower', 'level', 'leg', 'direction'] as const;
  const place = [...visit, 'unit'] as const;
  beforeAll(() => open(1, season));

  test('passes and minutes by night are those of the visits', async () => {
    const rows = await ask(engine, effortNights, { filter: emptyFilter, shifts: [] });
    const { passes } = observe(season);
    expect(tally(rows, 'passes', [...visit, 'night'])).toEqual(
      tally(passes, 'passes', [...visit, 'night']),
    );
    expect(tally(rows, 'minutes', [...visit, 'night'])).toEqual(
      tally(passes, 'minutes', [...visit, 'night']),
    );
  });

  test('passes and signals by night and hour are those of the rows', async () => {
    const hours = nightHoursOf(season);
    const passes = await ask(engine, effortHours, emptyFilter);
    const slots = [...visit, 'night', 'hour'] as const;
    expect(tally(passes, 'passes', [...slots])).toEqual(tally(hours.passes, 'passes', [...slots]));
    const signals = await ask(engine, cellHours, emptyFilter);
    expect(tally(signals, 'count', [...slots, 'unit', 'main', 'sub'])).toEqual(
      tally(hours.signals, 'count', [...slots, 'unit', 'main', 'sub']),
    );
  });

  test('signals by place, night and type, rounds and who noted are those of the rows', async () => {
    const rows = await ask(engine, cellNights, emptyFilter);
    const keys = [...place, 'night', 'main', 'sub'] as const;
    expect(tally(rows, 'count', [...keys])).toEqual(
      tally(observe(season).signals, 'count', [...keys]),
    );
    expect(await ask(engine, effortRounds, emptyFilter)).toMatchObject(roundsOf(season));
    const noted = await ask(engine, effortNoted, emptyFilter);
    expect(tally(noted, 'count', ['night', 'coach', 'main'])).toEqual(
      tally(notedOf(season), 'count', ['night', 'coach', 'main']),
    );
    const measures = await ask(engine, effortMeasures, undefined);
    expect(new Map(measures.map(({ id, types }) => [id, types]))).toEqual(
      new Map(season.interventions.map(({ id, types }) => [id, types])),
    );
    expect(measures.map(({ night }) => night)).toEqual(measures.map(({ night }) => night).sort());
  });

  test('all sources together give the counts that the rows give, and so the same findings', async () => {
    const walked = {
      night: [...observe(season).nights],
      rounds: new Float64Array(),
    };
    const sources = await askPatterns(engine, { area: pack, mainTypes, walked }, emptyFilter);
    const [asked, direct] = [countsByCell(sources.seen, []), countsByCell(observe(season), [])];
    expect(asked.counts).toEqual(direct.counts);
    expect(asked.passes).toEqual(direct.passes);
    expect(sources.events.length).toBeGreaterThan(1900);
    expect(graph.cells).toHaveLength(sources.seen.graph.cells.length);
  });

  test('a filter narrows walks and signals alike, and leaves other places and types in', async () => {
    const filter = {
      ...emptyFilter,
      weekdays: [5],
      minutes: [660, 780] as [number, number],
      types: [{ main: 'heel', sub: null }],
      places: [{ kind: 'leg', leg: 'metro-kempering', direction: null } as const],
    };
    const hours = await ask(engine, effortHours, filter);
    expect(new Set(hours.map(({ night, hour }) => `${weekdayOfNight(night)} ${hour}`))).toEqual(
      new Set(['5 11', '5 12']),
    );
    const nights = await ask(engine, effortNights, { filter, shifts: [] });
    expect(nights.some(({ tower }) => tower !== null)).toBe(true);
    const signals = await ask(engine, cellNights, filter);
    expect(new Set(signals.map(({ main }) => main)).size).toBeGreaterThan(2);
    const events = await ask(engine, cellEvents, { filter, most: 7 });
    expect(events.length).toBeLessThanOrEqual(7);
  });
});

test('a visit over the change of the clock lasted as long as it lasted', async () => {
  const inTower = { tower: 'kralenbeek', round: 'r1' };
  await open(2, {
    rounds: [aRound({ id: 'r1' })],
    visits: [
      aVisit({
        ...inTower,
        night: '2022-03-26',
        entry: '2022-03-27T01:50:00',
        exit: '2022-03-27T03:10:00',
      }),
      aVisit({
        ...inTower,
        night: '2022-10-29',
        entry: '2022-10-30T01:50:00',
        exit: '2022-10-30T03:10:00',
      }),
      aVisit({
        ...inTower,
        night: '2022-10-29',
        entry: '2022-10-29T23:50:00',
        exit: '2022-10-30T00:10:00',
      }),
    ],
    signals: [aSignal({ id: 'a' })],
  });
  const walked = {
    night: ['2022-03-26', '2022-10-29'],
    rounds: new Float64Array(),
  };
  const { seen } = await askPatterns(engine, { area: pack, mainTypes, walked }, emptyFilter);
  expect(seen.passes.map(({ night, minutes }) => [night, minutes])).toEqual([
    ['2022-03-26', 20],
    ['2022-10-29', 160],
  ]);
});

test('a dataset without rounds answers with nothing', async () => {
  await open(3, {
    signals: [aSignal({ id: 'a', wallTime: '2022-01-14T23:05:00', tower: 'kralenbeek' })],
  });
  const walked = { night: [], rounds: new Float64Array() };
  const sources = await askPatterns(engine, { area: pack, mainTypes, walked }, emptyFilter);
  expect(sources.seen.nights).toEqual([]);
  expect(sources.seen.signals).toHaveLength(1);
  expect(sources.rounds).toEqual([]);
});
