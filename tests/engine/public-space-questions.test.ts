import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyFilter } from '$lib/domain/filter.ts';
import type { FollowUp } from '$lib/domain/follow-up.ts';
import { encodeRows, followUpTable, signalTable } from '$lib/domain/tables.ts';
import { DatasetDraft } from '$lib/engine/dataset.ts';
import { ask, type Engine } from '$lib/engine/engine.ts';
import { followUpSteps } from '$lib/engine/questions/follow-up-steps.ts';
import { placedSignals } from '$lib/engine/questions/placed-signals.ts';
import { openDuckdbInNode } from '../support/duckdb-node.ts';
import { aSignal } from '../support/records.ts';

const secret = 'mevrouw van de derde verdieping';
const step: FollowUp = {
  signal: 'a',
  wallTime: '2022-01-15T09:00:00',
  status: 'closed',
  party: 'caretaker',
  note: secret,
};

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbInNode();
  const draft = await DatasetDraft.create(engine, 1);
  await draft.append(
    'signals',
    encodeRows(signalTable, [
      aSignal({ id: 'a', wallTime: '2022-01-15T02:10:00', tower: 'east', level: 3, unit: 'lift' }),
      aSignal({
        id: 'b',
        wallTime: '2022-01-14T20:16:00',
        leg: 'park',
        direction: 'back',
        longitude: 4.97,
        latitude: 52.31,
        coach: 'coach 1',
        note: secret,
      }),
      aSignal({ id: 'nowhere', wallTime: '2022-01-14T21:00:00' }),
      aSignal({ id: 'never', leg: 'park' }),
      aSignal({ id: 'later', wallTime: '2022-01-20T21:00:00', longitude: 4.97, latitude: 52.31 }),
    ]),
  );
  await draft.append(
    'followUps',
    encodeRows(followUpTable, [
      step,
      { ...step, wallTime: '2022-01-14T10:00:00', status: 'reported' },
    ]),
  );
  await draft.open();
});
afterAll(() => engine.close());

it('gives signals with a night and a place in order of time, without notes and coaches', async () => {
  const rows = await ask(engine, placedSignals, { filter: emptyFilter, most: 10 });
  expect(rows.map(({ id }) => id)).toEqual(['b', 'a', 'later']);
  expect(rows[0]).toEqual({
    id: 'b',
    night: '2022-01-14',
    minute: 496,
    main: 'dirt',
    sub: null,
    tower: null,
    level: null,
    unit: null,
    leg: 'park',
    direction: 'back',
    longitude: 4.97,
    latitude: 52.31,
  });
  expect(rows[1]).toMatchObject({ night: '2022-01-14', minute: 850, tower: 'east', level: 3 });
  expect(JSON.stringify(rows)).not.toMatch(/mevrouw|coach/);
});

it('follows nights and types, leaves places and box to the page, and stops at the most', async () => {
  const filter = {
    ...emptyFilter,
    nights: ['2022-01-14', '2022-01-14'] as [string, string],
    places: [{ kind: 'leg', leg: 'park', direction: null } as const],
    box: [0, 0, 1, 1] as [number, number, number, number],
  };
  const ids = async (most: number) =>
    (await ask(engine, placedSignals, { filter, most })).map(({ id }) => id);
  expect(await ids(10)).toEqual(['b', 'a']);
  expect(await ids(1)).toEqual(['b']);
});

it('gives every step of the follow-up in order of time, without what was written with it', async () => {
  const steps = await ask(engine, followUpSteps, undefined);
  expect(steps).toEqual([
    { signal: 'a', wallTime: '2022-01-14T10:00:00', status: 'reported', party: 'caretaker' },
    { signal: 'a', wallTime: '2022-01-15T09:00:00', status: 'closed', party: 'caretaker' },
  ]);
});
