import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { encodeRows, signalTable, type Table } from '$lib/domain/tables.ts';
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
    const { n } = await engine.query({ sql: 'SELECT n FROM exact.n', params: [] });
    expect([...(n ?? [])]).toEqual(numbers);
  });

  it('are refused where the table has other columns', async () => {
    const table: Table<Signal> = { ...signalTable, columns: signalTable.columns.slice(1) };
    await expect(draft.append('signals', encodeRows(table, [aSignal({})]))).rejects.toThrow();
  });
});
