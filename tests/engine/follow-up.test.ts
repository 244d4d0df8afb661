import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeRows, followUpTable, signalTable } from '$lib/domain/tables.ts';
import type { FollowUp } from '$lib/domain/follow-up.ts';
import { DatasetDraft } from '$lib/engine/dataset.ts';
import { ask, type Engine } from '$lib/engine/engine.ts';
import { followUpCases } from '$lib/engine/questions/follow-up-cases.ts';
import { followUpUntil } from '$lib/engine/questions/follow-up-until.ts';
import { casesOf, season, untilOf } from '../evaluation/rows.ts';
import { openDuckdbInNode } from '../support/duckdb-node.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbInNode();
});
afterAll(() => engine.close());

async function open(number: number, followUps: readonly FollowUp[], signals = season.signals) {
  const draft = await DatasetDraft.create(engine, number);
  await draft.append('signals', encodeRows(signalTable, signals));
  await draft.append('followUps', encodeRows(followUpTable, followUps));
  await draft.open();
}

it('tells the cases of the sample as its rows do, with type and place of the signal', async () => {
  await open(1, season.followUps);
  const cases = await ask(engine, followUpCases, undefined);
  const expected = new Map(casesOf(season).map((one) => [one.signal, one]));
  expect(cases).toHaveLength(expected.size);
  for (const one of cases) expect(one).toMatchObject(expected.get(one.signal) ?? {});
  const signals = new Map(season.signals.map((signal) => [signal.id, signal]));
  for (const { signal, main, tower, level, unit, leg } of cases) {
    const { mainType, ...place } = signals.get(signal) ?? { mainType: null };
    expect({ main, tower, level, unit, leg }).toEqual({ main: mainType, tower, level, unit, leg });
    expect(place).toMatchObject({ tower, level, unit, leg });
  }
  expect(await ask(engine, followUpUntil, undefined)).toBe(untilOf(season));
});

it('puts steps of one moment in the order of their meaning, and keeps what has no signal', async () => {
  const step = (status: FollowUp['status'], wallTime: string): FollowUp => ({
    signal: 'unknown',
    status,
    wallTime,
    party: 'caretaker',
    note: null,
  });
  await open(
    2,
    [step('closed', '2022-01-10T09:00:00'), step('reported', '2022-01-10T09:00:00')],
    [],
  );
  const [only] = await ask(engine, followUpCases, undefined);
  expect(only).toMatchObject({ signal: 'unknown', main: null, lastStatus: 'closed', reopened: 0 });
  expect(only?.pickedWall).toBe(only?.handedWall);
});

it('is empty in a dataset without follow-up', async () => {
  await open(3, [], []);
  expect(await ask(engine, followUpCases, undefined)).toEqual([]);
  expect(await ask(engine, followUpUntil, undefined)).toBeNull();
});
