import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeRows, followUpTable, signalTable, visitTable } from '$lib/domain/tables.ts';
import { DatasetDraft } from '$lib/engine/dataset.ts';
import { ask, type Engine } from '$lib/engine/engine.ts';
import { placePasses } from '$lib/engine/questions/place-passes.ts';
import { sharedRecords } from '$lib/engine/questions/shared-records.ts';
import { openDuckdbInNode } from '../support/duckdb-node.ts';
import { aSignal, aVisit } from '../support/records.ts';

const inLift = {
  tower: 'west',
  level: 3,
  unit: 'lift',
  mainType: 'dirt',
  subType: 'litter',
  note: 'a name',
  coach: 'coach 1',
};
const signals = [
  aSignal({ id: 'a', wallTime: '2022-01-14T22:10:00', ...inLift }),
  aSignal({ id: 'b', wallTime: '2022-01-14T22:50:00', ...inLift, coach: 'coach 2' }),
  aSignal({ id: 'c', wallTime: '2022-01-15T00:10:00', ...inLift }),
  aSignal({ id: 'd', leg: 'park', placePrecision: 'leg' }),
];
const step = (signal: string, status: 'reported' | 'closed') => ({
  signal,
  wallTime: '2022-01-20T10:00:00',
  status,
  party: 'caretaker',
  note: null,
});

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbInNode();
  const draft = await DatasetDraft.create(engine, 1);
  await draft.append('signals', encodeRows(signalTable, signals));
  const steps = [
    step('a', 'reported'),
    step('b', 'reported'),
    step('c', 'reported'),
    step('c', 'closed'),
  ];
  await draft.append('followUps', encodeRows(followUpTable, steps));
  const visits = [
    aVisit({ tower: 'west' }),
    aVisit({ tower: 'west', level: 3 }),
    aVisit({ leg: 'park' }),
  ];
  await draft.append('visits', encodeRows(visitTable, visits));
  await draft.open();
});
afterAll(() => engine.close());

it('counts signals that are alike, with neither unit, note nor coach', async () => {
  const records = await ask(engine, sharedRecords, undefined);
  const lift = {
    tower: 'west',
    level: 3,
    leg: null,
    night: '2022-01-14',
    main: 'dirt',
    sub: 'litter',
  };
  expect(records).toEqual([
    { ...lift, hour: 10, outcome: 'open', count: 2 },
    { ...lift, hour: 12, outcome: 'closed', count: 1 },
    {
      tower: null,
      level: null,
      leg: 'park',
      night: null,
      hour: null,
      main: 'dirt',
      sub: null,
      outcome: 'none',
      count: 1,
    },
  ]);
});

it('counts the passes of towers as a whole and of legs', async () => {
  const { tower, leg, passes } = await ask(engine, placePasses, undefined);
  expect(tower).toEqual(['west', null]);
  expect(leg).toEqual([null, 'park']);
  expect([...passes]).toEqual([1, 1]);
});
