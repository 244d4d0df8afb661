import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyFilter } from '$lib/domain/filter.ts';
import { encodeRows, signalTable } from '$lib/domain/tables.ts';
import { DatasetDraft } from '$lib/engine/dataset.ts';
import { ask, type Engine } from '$lib/engine/engine.ts';
import { effortRounds } from '$lib/engine/questions/effort-rounds.ts';
import { totals } from '$lib/engine/questions/totals.ts';
import { openDuckdbInNode } from '../support/duckdb-node.ts';
import { aSignal } from '../support/records.ts';

let engine: Engine;
let shown: DatasetDraft;
let other: DatasetDraft;

async function draftOf(number: number, count: number): Promise<DatasetDraft> {
  const draft = await DatasetDraft.create(engine, number);
  const rows = Array.from({ length: count }, (_, i) => aSignal({ id: `s${i}` }));
  await draft.append('signals', encodeRows(signalTable, rows));
  await draft.filled();
  return draft;
}

beforeAll(async () => {
  engine = await openDuckdbInNode();
  shown = await draftOf(1, 3);
  other = await draftOf(2, 5);
  await shown.open();
});
afterAll(() => engine.close());

it('answers from another dataset while the one shown stays shown', async () => {
  const beside = await engine.beside(other.schema);
  const [one, two, three] = [engine, beside, engine].map((from) => ask(from, totals, emptyFilter));
  expect((await one)?.all).toBe(3);
  expect((await two)?.all).toBe(5);
  expect((await three)?.all).toBe(3);
});

it('calls there what every question may call', async () => {
  const beside = await engine.beside(other.schema);
  expect(await ask(beside, effortRounds, emptyFilter)).toEqual([]);
});

it('sees what is added to the other dataset later, and lets it be dropped', async () => {
  const beside = await engine.beside(other.schema);
  await other.append('signals', encodeRows(signalTable, [aSignal({ id: 'late' })]));
  await other.filled();
  expect((await ask(beside, totals, emptyFilter)).all).toBe(6);
  await other.drop();
  await expect(ask(beside, totals, emptyFilter)).rejects.toThrow(/signals/);
  expect((await ask(engine, totals, emptyFilter)).all).toBe(3);
});
