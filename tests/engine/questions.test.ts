import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatasetDraft } from '$lib/engine/dataset.ts';
import { ask, type Engine } from '$lib/engine/engine.ts';
import { byLeg } from '$lib/engine/questions/by-leg.ts';
import { byMinute } from '$lib/engine/questions/by-minute.ts';
import { byNight } from '$lib/engine/questions/by-night.ts';
import { byPrecision } from '$lib/engine/questions/by-precision.ts';
import { byTowerPlace } from '$lib/engine/questions/by-tower-place.ts';
import { byType } from '$lib/engine/questions/by-type.ts';
import { byWeekdayHour } from '$lib/engine/questions/by-weekday-hour.ts';
import { datasetSummary } from '$lib/engine/questions/dataset-summary.ts';
import { onFloor } from '$lib/engine/questions/on-floor.ts';
import { points } from '$lib/engine/questions/points.ts';
import { presence } from '$lib/engine/questions/presence.ts';
import { signalPage } from '$lib/engine/questions/signal-page.ts';
import { totals } from '$lib/engine/questions/totals.ts';
import { typeInventory } from '$lib/engine/questions/type-inventory.ts';
import { walkedNights } from '$lib/engine/questions/walked-nights.ts';
import { emptyFilter } from '$lib/domain/filter.ts';
import { encodeRows, roundTable, signalTable, visitTable } from '$lib/domain/tables.ts';
import { openDuckdbInNode } from '../support/duckdb-node.ts';
import { aRound, aSignal, aVisit } from '../support/records.ts';

// Friday 14 January 2022 (23:05 and 02:10 are one night) and Monday 17 January.
const signals = [
  aSignal({ id: 'a', wallTime: '2022-01-14T23:05:00', tower: 'east', level: 0, unit: 'lift' }),
  aSignal({ id: 'b', wallTime: '2022-01-15T02:10:00', tower: 'east', level: 3 }),
  aSignal({ id: 'c', wallTime: '2022-01-17T19:00:00', timePrecision: 'hour', tower: 'west' }),
  aSignal({
    id: 'd',
    wallTime: '2022-01-17T20:16:00',
    placePrecision: 'leg',
    leg: 'park',
    direction: 'back',
    mainType: 'broken',
    subType: 'lamp',
    longitude: 4.97,
    latitude: 52.31,
    note: '"; DROP TABLE signals; --',
  }),
  aSignal({ id: 'e', wallTime: '2022-01-17T00:00:00', timePrecision: 'day' }),
];

let engine: Engine;

beforeAll(async () => {
  engine = await openDuckdbInNode();
  const draft = await DatasetDraft.create(engine, 1);
  await draft.append('signals', encodeRows(signalTable, signals));
  await draft.append(
    'rounds',
    encodeRows(roundTable, [
      aRound({
        id: 'r1',
        night: '2022-01-14',
        start: '2022-01-14T22:50:00',
        end: '2022-01-15T00:20:00',
      }),
    ]),
  );
  await draft.append(
    'visits',
    encodeRows(visitTable, [
      aVisit({
        round: 'r1',
        night: '2022-01-14',
        tower: 'east',
        entry: '2022-01-14T22:50:00',
        exit: '2022-01-14T23:10:00',
      }),
      aVisit({
        round: 'r1',
        night: '2022-01-14',
        tower: 'east',
        entry: '2022-01-14T23:50:00',
        exit: '2022-01-15T00:20:00',
      }),
    ]),
  );
  await draft.open();
});
afterAll(() => engine.close());

describe('questions on the real engine', () => {
  it('counts what is there, what is shown, and what is too coarse', async () => {
    expect(
      await ask(engine, totals, { ...emptyFilter, nights: ['2022-01-17', '2022-01-17'] }),
    ).toEqual({
      all: 5,
      shown: 2,
      seen: 2,
      anywhere: 2,
      withoutPoint: 1,
    });
    expect((await ask(engine, totals, emptyFilter)).withoutPoint).toBe(4);
  });

  it('puts a time known to the hour into hours but not into quarters', async () => {
    const quarters = await ask(engine, byMinute, { filter: emptyFilter, binMinutes: 15 });
    expect([...quarters.minute]).toEqual([495, 660, 840, null]);
    expect([...quarters.count]).toEqual([1, 1, 1, 2]);
    const hours = await ask(engine, byMinute, { filter: emptyFilter, binMinutes: 60 });
    expect([...hours.minute]).toEqual([420, 480, 660, 840, null]);
  });

  it('leaves a view’s own filter out of its answer', async () => {
    const brushed = { ...emptyFilter, minutes: [660, 720] as [number, number] };
    expect((await ask(engine, totals, brushed)).shown).toBe(1);
    const bins = await ask(engine, byMinute, { filter: brushed, binMinutes: 60 });
    expect(bins.count.reduce((a, b) => a + b, 0)).toBe(5);
    const grid = await ask(engine, byWeekdayHour, { ...brushed, weekdays: [5] });
    expect(grid.count.reduce((a, b) => a + b, 0)).toBe(5);
    const nights = await ask(engine, byNight, { ...brushed, nights: ['2022-01-01', '2022-01-02'] });
    expect(nights).toEqual({ night: ['2022-01-14'], count: Float64Array.of(1) });
  });

  it('gives the small hours to the night on which they began', async () => {
    const { night, count } = await ask(engine, byNight, emptyFilter);
    expect(night).toEqual(['2022-01-14', '2022-01-17', null]);
    expect([...count]).toEqual([2, 2, 1]);
  });

  it('adds choices up within a dimension and narrows down between dimensions', async () => {
    const places = [
      { kind: 'tower', tower: 'east', level: 0, unit: null },
      { kind: 'leg', leg: 'park', direction: null },
    ] as const;
    expect((await ask(engine, totals, { ...emptyFilter, places: [...places] })).shown).toBe(2);
    const both = { ...emptyFilter, places: [...places], types: [{ main: 'broken', sub: null }] };
    expect((await ask(engine, totals, both)).shown).toBe(1);
  });

  it('groups by place, leg and type', async () => {
    expect(await ask(engine, byTowerPlace, emptyFilter)).toEqual({
      tower: ['east', 'east', 'west'],
      level: [0, 3, null],
      unit: ['lift', null, null],
      count: Float64Array.of(1, 1, 1),
    });
    expect(await ask(engine, byLeg, emptyFilter)).toEqual({
      leg: ['park'],
      direction: ['back'],
      count: Float64Array.of(1),
    });
    const types = await ask(engine, byType, emptyFilter);
    expect(types.main).toEqual(['broken', 'dirt', 'dirt', 'dirt']);
    expect(types.week).toEqual(['2022-01-17', '2022-01-10', '2022-01-17', null]);
    const inventory = await ask(engine, typeInventory, undefined);
    expect(inventory.main).toEqual(['dirt', 'broken']);
  });

  it('marks the points that lie in the chosen places and box', async () => {
    const filter = {
      ...emptyFilter,
      places: [{ kind: 'tower' as const, tower: 'east', level: null, unit: null }],
    };
    expect(await ask(engine, points, { filter, mainTypes: ['dirt'] })).toEqual({
      longitude: Float64Array.of(4.97),
      latitude: Float64Array.of(52.31),
      type: Float64Array.of(1),
      chosen: Float64Array.of(0),
    });
    const box = { ...emptyFilter, box: [4.9, 52.3, 5, 52.4] as [number, number, number, number] };
    const inside = await ask(engine, points, { filter: box, mainTypes: [] });
    expect([...inside.chosen]).toEqual([1]);
  });

  it('pages through the list and keeps hostile text as text', async () => {
    const page = {
      filter: emptyFilter,
      sort: 'time',
      descending: true,
      offset: 0,
      limit: 2,
    } as const;
    const rows = await ask(engine, signalPage, page);
    expect(rows.map((row) => row.id)).toEqual(['d', 'c']);
    expect(rows[0]?.note).toBe('"; DROP TABLE signals; --');
    const next = await ask(engine, signalPage, { ...page, offset: 4 });
    expect(next.map((row) => row.id)).toHaveLength(1);
    const hostile = { ...emptyFilter, types: [{ main: "x' OR '1'='1", sub: null }] };
    expect((await ask(engine, totals, hostile)).shown).toBe(0);
  });

  it('lists the signals of one floor', async () => {
    const floor = { filter: emptyFilter, tower: 'east', level: 0 };
    expect(await ask(engine, onFloor, floor)).toEqual([
      { id: 'a', unit: 'lift', mainType: 'dirt' },
    ]);
  });

  it('tells of each round when it was out, by minutes since noon', async () => {
    expect(await ask(engine, presence, undefined)).toEqual([
      { night: '2022-01-14', from: 650, to: 740, coaches: 2 },
    ]);
    const walked = await ask(engine, walkedNights, undefined);
    expect([...walked.rounds]).toEqual([1]);
  });

  it('tells how precisely times and places are known', async () => {
    expect(await ask(engine, byPrecision, undefined)).toEqual([
      { time: 'day', place: 'tower', count: 1 },
      { time: 'hour', place: 'tower', count: 1 },
      { time: 'minute', place: 'leg', count: 1 },
      { time: 'minute', place: 'tower', count: 2 },
    ]);
  });

  it('sums a dataset up', async () => {
    expect(await ask(engine, datasetSummary, undefined)).toEqual({
      signals: 5,
      nights: ['2022-01-14', '2022-01-17'],
      extent: [4.97, 52.31, 4.97, 52.31],
      minutes: [420, 850],
      rounds: 1,
    });
  });

  it('fails with its SQL and the engine’s words', async () => {
    await expect(
      engine.query({ sql: 'SELECT nothing FROM nowhere', params: [] }),
    ).rejects.toMatchObject({
      name: 'QueryError',
      sql: 'SELECT nothing FROM nowhere',
    });
  });

  it('answers an empty dataset', async () => {
    const draft = await DatasetDraft.create(engine, 2);
    await draft.open();
    expect((await ask(engine, totals, emptyFilter)).all).toBe(0);
    expect(
      (await ask(engine, points, { filter: emptyFilter, mainTypes: [] })).longitude,
    ).toHaveLength(0);
    expect((await ask(engine, datasetSummary, undefined)).nights).toBeNull();
    expect(await ask(engine, typeInventory, undefined)).toMatchObject({ main: [] });
  });
});
