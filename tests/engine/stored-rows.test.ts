import { expect, it } from 'vitest';
import { encodeRows, signalTable, visitTable } from '$lib/domain/tables.ts';
import { DatasetDraft } from '$lib/engine/dataset.ts';
import { season } from '../data/sample.ts';
import { openDuckdbInNode } from '../support/duckdb-node.ts';

it('holds every row as it was given, also where the room for a column was doubled', async () => {
  // More than 4,096 of each, so that every column has grown twice from its first 1,024.
  const signals = [0, 1, 2].flatMap((copy) =>
    season.signals.map((signal) => ({ ...signal, id: `${copy} ${signal.id}` })),
  );
  const { visits } = season;
  expect(Math.min(signals.length, visits.length)).toBeGreaterThan(4096);
  const engine = await openDuckdbInNode();
  const draft = await DatasetDraft.create(engine, 1);
  await draft.append('signals', encodeRows(signalTable, signals));
  await draft.append('visits', encodeRows(visitTable, visits));
  await draft.open();
  const kept = await engine.query({
    sql: `SELECT id, CAST(night AS VARCHAR) AS night, CAST(minute_of_night AS DOUBLE) AS minute,
        CAST(level AS DOUBLE) AS level, CAST(longitude AS DOUBLE) AS longitude, tower, unit, note
      FROM signals ORDER BY rowid`,
    params: [],
  });
  const passed = await engine.query({
    sql: `SELECT round, tower, leg, CAST(level AS DOUBLE) AS level,
        replace(CAST(exit_time AS VARCHAR), ' ', 'T') AS left_at
      FROM visits ORDER BY rowid`,
    params: [],
  });
  await engine.close();
  const columns = (rows: readonly (readonly unknown[])[], names: readonly string[]) =>
    Object.fromEntries(names.map((name, i) => [name, rows.map((row) => row[i] ?? null)]));
  const plain = (answer: typeof kept) =>
    Object.fromEntries(
      Object.entries(answer).map(([name, values]) => [name, [...values].map((v) => v ?? null)]),
    );
  expect(plain(kept)).toEqual(
    columns(
      signals.map((s) => [
        s.id,
        s.night,
        s.minuteOfNight,
        s.level,
        s.longitude,
        s.tower,
        s.unit,
        s.note,
      ]),
      ['id', 'night', 'minute', 'level', 'longitude', 'tower', 'unit', 'note'],
    ),
  );
  expect(plain(passed)).toEqual(
    columns(
      visits.map(({ round, tower, leg, level, exit }) => [round, tower, leg, level, exit]),
      ['round', 'tower', 'leg', 'level', 'left_at'],
    ),
  );
});
