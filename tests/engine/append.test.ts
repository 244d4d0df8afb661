import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { encodeRows, roundTable, signalTable, type Table } from '$lib/domain/tables.ts';
import type { Signal } from '$lib/domain/signal.ts';
import { DatasetDraft } from '$lib/engine/dataset.ts';
import type { Columns } from '$lib/engine/columns.ts';
import type { Engine } from '$lib/engine/engine.ts';
import { openDuckdbInNode } from '../support/duckdb-node.ts';
import { encodeCsv } from '../support/encode-csv.ts';
import { aSignal } from '../support/records.ts';

let engine: Engine;
let draft: DatasetDraft;
beforeAll(async () => {
  engine = await openDuckdbInNode();
  draft = await DatasetDraft.create(engine, 1);
});
afterAll(() => engine.close());

async function stored(...batches: Uint8Array[]): Promise<Columns> {
  for (const batch of batches) await draft.append('signals', batch);
  await draft.filled();
  const names = signalTable.columns.map(({ name }) => `CAST(${name} AS VARCHAR) AS ${name}`);
  const sql = `SELECT ${names.join(', ')} FROM ${draft.schema}.signals ORDER BY rowid`;
  const rows = await engine.query({ sql, params: [] });
  await engine.query({ sql: `DELETE FROM ${draft.schema}.signals`, params: [] });
  return rows;
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const text = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.constantFrom('a "b", c', '\n', 'één €', '𝕏', "'; --", ' ', '0'),
);
const wallTime = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 19));
const signals = fc.array(
  fc
    .record({
      id: text,
      wallTime: maybe(wallTime),
      instant: maybe(fc.integer({ min: -(2 ** 40), max: 2 ** 52 })),
      night: maybe(wallTime.map((own) => own.slice(0, 10))),
      minuteOfNight: maybe(fc.integer({ min: 0, max: 1439 })),
      mainType: fc.constantFrom('safe', 'dirt', 'één'),
      subType: maybe(text),
      tower: maybe(fc.constantFrom('k', 'l')),
      level: maybe(fc.integer({ min: -3, max: 90 })),
      longitude: maybe(fc.double({ min: -180, max: 180, noNaN: true })),
      latitude: maybe(fc.double({ min: -90, max: 90, noNaN: true })),
      note: maybe(text),
      sourceLine: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    })
    .map((fields) => aSignal(fields)),
  { minLength: 1, maxLength: 40 },
);

describe('rows handed to the engine', () => {
  it('are the same as a batch and as the CSV of the first version, in the same table', async () => {
    const batches = fc.sample(signals, { numRuns: 100, seed: 9 });
    const encoded = await stored(...batches.map((rows) => encodeRows(signalTable, rows)));
    expect(encoded['id']?.length).toBeGreaterThan(500);
    expect(encoded).toEqual(await stored(...batches.map((rows) => encodeCsv(signalTable, rows))));
  });

  it('keep their texts whether these repeat or not, over several batches', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) =>
      aSignal({ id: `row ${i}`, subType: `kind ${i % 300}`, note: i % 7 ? `note ${i}` : null }),
    );
    const [first, second] = [rows.slice(0, 1700), rows.slice(1700)];
    const whole = await stored(encodeRows(signalTable, first), encodeRows(signalTable, second));
    expect(whole['id']).toEqual(rows.map(({ id }) => id));
    expect(whole['sub_type']).toEqual(rows.map(({ subType }) => subType));
    expect(whole['note']).toEqual(rows.map(({ note }) => note));
  });

  it('are numbers to the last bit', async () => {
    const numbers = [0, -12, 4.98, -87.69499915200001, 1e-7, 2 ** 53, 1e21, -0.25, 5e-324];
    const table: Table<number> = {
      name: 'n',
      columns: [{ name: 'n', type: 'DOUBLE', of: (n) => n }],
    };
    await engine.query({ sql: 'CREATE SCHEMA exact', params: [] });
    await engine.query({ sql: 'CREATE TABLE exact.n (n DOUBLE)', params: [] });
    const target = { schema: 'exact', table: 'n', columnTypes: '' };
    await engine.append(target, encodeRows(table, numbers));
    await engine.commit('exact');
    const { n } = await engine.query({ sql: 'SELECT n FROM exact.n', params: [] });
    expect([...(n ?? [])]).toEqual(numbers);
  });

  it('are seen together once they are committed, or taken back', async () => {
    const count = async () =>
      (await engine.query({ sql: `SELECT id FROM ${draft.schema}.signals`, params: [] }))['id']
        ?.length;
    const one = encodeRows(signalTable, [aSignal({})]);
    await draft.append('signals', one);
    await draft.append('signals', one);
    expect(await count()).toBe(0);
    await engine.rollBack(draft.schema);
    await draft.filled();
    expect(await count()).toBe(0);
    await draft.append('signals', one);
    await draft.append('signals', one);
    await draft.filled();
    expect(await count()).toBe(2);
  });

  it('that are refused leave those of another dataset, and those before, as they are', async () => {
    const other = await DatasetDraft.create(engine, 2);
    const refused = await DatasetDraft.create(engine, 3);
    const one = encodeRows(signalTable, [aSignal({})]);
    await other.append('signals', one);
    await refused.append('signals', one);
    await expect(refused.append('signals', encodeRows(roundTable, []))).rejects.toThrow();
    await other.append('signals', one);
    await other.filled();
    await refused.drop();
    const sql = `SELECT id FROM ${other.schema}.signals`;
    expect((await engine.query({ sql, params: [] }))['id']).toHaveLength(2);
  });

  it('are refused where the table has other columns', async () => {
    const table: Table<Signal> = { ...signalTable, columns: signalTable.columns.slice(1) };
    await expect(draft.append('signals', encodeRows(table, [aSignal({})]))).rejects.toThrow();
  });
});
