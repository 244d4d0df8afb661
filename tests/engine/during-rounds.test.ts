import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyFilter } from '$lib/domain/filter.ts';
import { encodeRows, roundTable, signalTable } from '$lib/domain/tables.ts';
import { readCodedSignals } from '$lib/engine/coded-signals.ts';
import { DatasetDraft } from '$lib/engine/dataset.ts';
import { ask, type Engine } from '$lib/engine/engine.ts';
import { totals } from '$lib/engine/questions/totals.ts';
import { where } from '$lib/engine/where.ts';
import { openDuckdbInNode } from '../support/duckdb-node.ts';
import { aRound, aSignal } from '../support/records.ts';

/** By name, and whether it was seen during the round from 22:50 to 00:20 of Friday 14 January. */
const cases: readonly [string, Parameters<typeof aSignal>[0], boolean][] = [
  ['in its first minute', { wallTime: '2022-01-14T22:50:00' }, true],
  ['in its last minute', { wallTime: '2022-01-15T00:20:00' }, true],
  ['a minute before', { wallTime: '2022-01-14T22:49:00' }, false],
  ['a minute after', { wallTime: '2022-01-15T00:21:00' }, false],
  ['at its hour on another night', { wallTime: '2022-01-15T23:00:00' }, false],
  ['in an hour it began in', { wallTime: '2022-01-14T22:00:00', timePrecision: 'hour' }, true],
  ['in an hour after it', { wallTime: '2022-01-15T01:00:00', timePrecision: 'hour' }, false],
  ['on its day only', { wallTime: '2022-01-14T00:00:00', timePrecision: 'day' }, false],
  ['on its day only, by its name', { timePrecision: 'day', round: 'r1' }, true],
  ['before it, by its name', { wallTime: '2022-01-14T22:30:00', round: 'r1' }, true],
  ['before it, by a round of no file', { wallTime: '2022-01-14T22:30:00', round: 'r9' }, false],
  ['at no known time', {}, false],
];

let engine: Engine;
let draft: DatasetDraft;
beforeAll(async () => {
  engine = await openDuckdbInNode();
  draft = await DatasetDraft.create(engine, 1);
  const rows = cases.map(([id, own], i) => aSignal({ id, sourceLine: i + 1, ...own }));
  await draft.append('signals', encodeRows(signalTable, rows));
  const [start, end] = ['2022-01-14T22:50:00', '2022-01-15T00:20:00'];
  await draft.append('rounds', encodeRows(roundTable, [aRound({ id: 'r1', start, end })]));
  await draft.open();
});
afterAll(() => engine.close());

it('tells of every signal whether it was seen during a round', async () => {
  const { sql, params } = where({ ...emptyFilter, during: 'rounds' });
  const { id } = await engine.query({ sql: `SELECT id FROM signals WHERE ${sql}`, params });
  const expected = cases.filter(([, , isDuring]) => isDuring).map(([name]) => name);
  const ids = Array.from({ length: id?.length ?? 0 }, (_, i) => id?.[i]);
  expect(ids.sort()).toEqual(expected.sort());
});

it('holds for as many rows of the coded columns', async () => {
  const { pages } = await readCodedSignals(engine, draft.schema);
  const codes: number[] = [];
  for await (const { during } of pages()) codes.push(...during);
  expect(codes.sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
});

it('counts them beside all that the filter shows', async () => {
  const { shown, seen } = await ask(engine, totals, { ...emptyFilter, during: 'rounds' });
  expect([shown, seen]).toEqual([cases.length, cases.filter(([, , is]) => is).length]);
  expect((await ask(engine, totals, emptyFilter)).seen).toBe(cases.length);
});
