import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeRows, signalTable } from '$lib/domain/tables.ts';
import { DatasetDraft } from '$lib/engine/dataset.ts';
import type { Engine } from '$lib/engine/engine.ts';
import { openDuckdbInNode } from '../support/duckdb-node.ts';
import { aSignal } from '../support/records.ts';

/** More than the room of a column grows to three times over. */
const ROWS = 5000;
const minute = (i: number) => i % 1440;
const level = (i: number) => i % 30;
const degrees = (i: number) => 4.9 + i / 100_000;

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbInNode();
  const draft = await DatasetDraft.create(engine, 1);
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const wallTime = new Date(Date.UTC(2022, 0, 1, 12, minute(i))).toISOString().slice(0, 19);
    const place = { tower: 'east', level: level(i), longitude: degrees(i), latitude: 52 };
    return aSignal({ id: `s${i}`, sourceLine: i + 1, wallTime, ...place });
  });
  await draft.append('signals', encodeRows(signalTable, rows));
  await draft.open();
});
afterAll(() => engine.close());

it('every row of a batch arrives as it was, in columns of every type', async () => {
  const columns = await engine.query({
    sql: `
      SELECT
        id, CAST(night AS VARCHAR) AS night, CAST(minute_of_night AS DOUBLE) AS minute,
        CAST(level AS DOUBLE) AS level, longitude, CAST(source_line AS DOUBLE) AS line,
        CAST(wall_time AS VARCHAR) AS wall
      FROM signals ORDER BY source_line`,
    params: [],
  });
  const at = (name: string, i: number) => columns[name]?.[i];
  expect(columns['id']).toHaveLength(ROWS);
  for (let i = 0; i < ROWS; i++) {
    const found = ['id', 'night', 'minute', 'level', 'longitude', 'line'].map((name) =>
      at(name, i),
    );
    expect(found).toEqual([`s${i}`, '2022-01-01', minute(i), level(i), degrees(i), i + 1]);
    expect(at('wall', i)).toBe(
      new Date(Date.UTC(2022, 0, 1, 12, minute(i))).toISOString().slice(0, 19).replace('T', ' '),
    );
  }
});
