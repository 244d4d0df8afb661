import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyFilter, type Filter } from '$lib/domain/filter.ts';
import { encodeRows, signalTable, visitTable } from '$lib/domain/tables.ts';
import { DatasetDraft } from '$lib/engine/dataset.ts';
import { ask, type Engine } from '$lib/engine/engine.ts';
import { foundSpans } from '$lib/engine/questions/found-spans.ts';
import { conditionTypes } from '$lib/hotspots/found-spread.ts';
import { pack, season } from '../data/sample.ts';
import { openDuckdbInNode } from '../support/duckdb-node.ts';
import { aSignal, aVisit } from '../support/records.ts';

const lamp = { mainType: 'broken', subType: 'lamp' };
const friday = '2022-01-14';

// `east` is told by floor, `west` as a whole, the leg in both directions.
const visits = [
  aVisit({ tower: 'east', level: 3, entry: `${friday}T19:00:00`, exit: `${friday}T19:10:00` }),
  aVisit({ tower: 'east', level: 4, entry: `${friday}T19:10:00`, exit: `${friday}T19:20:00` }),
  aVisit({ tower: 'west', entry: `${friday}T20:00:00`, exit: `${friday}T20:30:00` }),
  aVisit({
    leg: 'park',
    direction: 'out',
    entry: `${friday}T21:00:00`,
    exit: `${friday}T21:05:00`,
  }),
];
const signals = [
  // An hour and twenty minutes after the floor was left.
  aSignal({ id: 'floor', wallTime: `${friday}T20:30:00`, tower: 'east', level: 3, ...lamp }),
  aSignal({ id: 'tower', wallTime: `${friday}T22:00:00`, tower: 'west', level: 7, ...lamp }),
  // The way back passes where the way out did.
  aSignal({ id: 'leg', wallTime: '2022-01-15T00:30:00', leg: 'park', direction: 'back', ...lamp }),
  // Three nights later: since before the noon of its own night.
  aSignal({ id: 'later', wallTime: '2022-01-17T19:00:00', tower: 'east', level: 4, ...lamp }),
  aSignal({ id: 'never', wallTime: `${friday}T22:00:00`, tower: 'east', level: 9, ...lamp }),
  aSignal({
    id: 'hour',
    wallTime: `${friday}T23:00:00`,
    timePrecision: 'hour',
    tower: 'west',
    ...lamp,
  }),
  // Seen happening: it has its minute.
  aSignal({ id: 'seen', wallTime: `${friday}T22:00:00`, tower: 'east', level: 3 }),
];

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbInNode();
  const draft = await DatasetDraft.create(engine, 1);
  await draft.append('signals', encodeRows(signalTable, signals));
  await draft.append('visits', encodeRows(visitTable, visits));
  await draft.open();
});
afterAll(() => engine.close());

const conditions = [{ main: 'broken', sub: 'lamp' }];
const asked = (filter: Partial<Filter> = {}) =>
  ask(engine, foundSpans, { filter: { ...emptyFilter, ...filter }, without: [], conditions });

it('dates what was found back to the end of the pass before, at its own place', async () => {
  const rows = await asked();
  // Minutes since noon, in order of time.
  expect(
    rows.map(({ tower, level, leg, minute, since }) => [tower ?? leg, level, minute, since]),
  ).toEqual([
    ['east', 3, 510, 430],
    ['east', 9, 600, null],
    ['west', 7, 600, 510],
    ['west', null, 660, 510],
    ['park', null, 750, 545],
    ['east', 4, 420, 440 - 3 * 1440],
  ]);
  expect(rows.map(({ isToTheMinute }) => isToTheMinute)).toEqual([
    true,
    true,
    true,
    false,
    true,
    true,
  ]);
});

it('leaves out what the filter leaves out, and what was seen happening', async () => {
  expect(
    (await asked({ nights: ['2022-01-17', '2022-01-17'] })).map(({ minute }) => minute),
  ).toEqual([420]);
  expect(
    await ask(engine, foundSpans, { filter: emptyFilter, without: [], conditions: [] }),
  ).toEqual([]);
});

it('answers for every signal of the season as reckoned by hand', async () => {
  const whole = await openDuckdbInNode();
  const draft = await DatasetDraft.create(whole, 1);
  await draft.append('signals', encodeRows(signalTable, season.signals));
  await draft.append('visits', encodeRows(visitTable, season.visits));
  await draft.open();
  const found = conditionTypes(pack.taxonomy);
  const rows = await ask(whole, foundSpans, {
    filter: emptyFilter,
    without: [],
    conditions: found,
  });
  await whole.close();

  const minutesOf = (wall: string, night: string) =>
    (Date.parse(`${wall}Z`) - Date.parse(`${night}T12:00:00Z`)) / 60_000;
  const withFloors = new Set(
    season.visits.filter(({ level }) => level !== null).map(({ tower }) => tower),
  );
  const byHand = season.signals
    .filter(({ mainType, subType }) =>
      found.some(({ main, sub }) => main === mainType && sub === subType),
    )
    .filter(({ night, minuteOfNight }) => night !== null && minuteOfNight !== null)
    .map(({ wallTime, night, minuteOfNight, tower, level, leg }) => {
      const exits = season.visits
        .filter((visit) => {
          if (leg !== null) return visit.leg === leg;
          const isOfFloor = withFloors.has(tower);
          return (
            tower !== null &&
            visit.tower === tower &&
            (isOfFloor ? level !== null && visit.level === level : visit.level === null)
          );
        })
        .map(({ exit }) => exit)
        .filter((exit) => Date.parse(`${exit}Z`) < Date.parse(`${wallTime}Z`))
        .sort();
      const last = exits.at(-1);
      return [night, minuteOfNight, last === undefined ? null : minutesOf(last, night as string)];
    });
  const sorted = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).sort();
  expect(byHand.length).toBeGreaterThan(1000);
  expect(sorted(rows.map(({ night, minute, since }) => [night, minute, since]))).toEqual(
    sorted(byHand),
  );
});
