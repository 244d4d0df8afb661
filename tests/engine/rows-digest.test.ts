import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeRows, signalTable } from '$lib/domain/tables.ts';
import { DatasetDraft } from '$lib/engine/dataset.ts';
import { ask, type Engine } from '$lib/engine/engine.ts';
import { rowsDigest } from '$lib/engine/questions/rows-digest.ts';
import { openDuckdbInNode } from '../support/duckdb-node.ts';
import { aSignal } from '../support/records.ts';

let engine: Engine;
let schemas = 100;

beforeAll(async () => {
  engine = await openDuckdbInNode();
});
afterAll(() => engine.close());

async function digestOf(rows: ReturnType<typeof aSignal>[]) {
  const draft = await DatasetDraft.create(engine, schemas++);
  if (rows.length) await draft.append('signals', encodeRows(signalTable, rows));
  await draft.open();
  return ask(engine, rowsDigest, 'signals');
}

it('knows rows again in any order and from any line of a file', async () => {
  const rows = [aSignal({ id: 'a', note: 'x' }), aSignal({ id: 'b', note: null })];
  const first = await digestOf(rows);
  expect(first.rows).toBe(2);
  const turned = rows.toReversed().map((row, i) => ({ ...row, sourceLine: i + 50 }));
  expect(await digestOf(turned)).toEqual(first);
});

it('tells a missing text from an empty one, and one row from none', async () => {
  const { digest } = await digestOf([aSignal({ id: 'a', note: null })]);
  expect((await digestOf([aSignal({ id: 'a', note: '' })])).digest).not.toBe(digest);
  expect((await digestOf([])).digest).not.toBe(digest);
});

it('does not take one column for its neighbour', async () => {
  const { digest } = await digestOf([aSignal({ id: 'a', coach: 'x', note: null })]);
  expect((await digestOf([aSignal({ id: 'a', coach: null, note: 'x' })])).digest).not.toBe(digest);
});
