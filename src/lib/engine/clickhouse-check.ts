import { tables } from '../domain/tables.ts';
import { clickhouseSettings, type ClickhouseSetting } from './clickhouse-settings.ts';
import type { Columns } from './columns.ts';
import type { Statement } from './engine.ts';

const names = Object.keys(clickhouseSettings) as ClickhouseSetting[];

/** What a server is asked before any question, and what must come back. */
export const settingsAsked: Statement = {
  sql: `SELECT name, value FROM system.settings WHERE name IN (${names.map(() => '?').join(', ')})`,
  params: names,
};

export const columnsAsked: Statement = {
  sql: `SELECT table, name FROM system.columns WHERE database = currentDatabase()`,
  params: [],
};

/** The prelude by what it answers: Friday 14 January 2022, 23:05, which is minute 665 of the night. */
export const preludeAsked: Statement = {
  sql: `
    SELECT
      CAST(sk_weekday(night) AS DOUBLE) AS weekday,
      CAST(sk_week(night) AS VARCHAR) AS week,
      CAST(sk_day(night) AS DOUBLE) AS day,
      CAST(sk_minute_of_night(night, moment) AS DOUBLE) AS minute,
      CAST(sk_bin(sk_minute_of_night(night, moment), 15) AS DOUBLE) AS bin,
      CAST(sk_hour(sk_minute_of_night(night, moment)) AS DOUBLE) AS hour,
      CAST(sk_minutes(moment, moment) AS DOUBLE) AS minutes,
      CAST(sk_wall_milliseconds(moment) AS DOUBLE) AS milliseconds,
      sk_wall_text(moment) AS wall_text
    FROM (
      SELECT CAST('2022-01-14' AS DATE) AS night, CAST('2022-01-14 23:05:00' AS TIMESTAMP) AS moment
    ) AS one`,
  params: [],
};
export const preludeAnswer: Readonly<Record<string, string | number>> = {
  weekday: 5,
  week: '2022-01-10',
  day: 19_006,
  minute: 665,
  bin: 660,
  hour: 11,
  minutes: 0,
  milliseconds: 1_642_201_500_000,
  wall_text: '2022-01-14T23:05:00',
};

/** Every setting that stands otherwise, as `name = found, expected value`. */
export function wrongSettings(found: Columns): string[] {
  const values = new Map(cells(found, 'name').map((name, i) => [name, cells(found, 'value')[i]]));
  return names
    .filter((name) => values.get(name) !== clickhouseSettings[name])
    .map((name) => `${name} = ${values.get(name) ?? '-'}, expected ${clickhouseSettings[name]}`);
}

/** Every column of ours that the server's database has not, as `table.column`. */
export function missingColumns(found: Columns): string[] {
  const there = new Set(
    cells(found, 'table').map((table, i) => `${table}.${cells(found, 'name')[i]}`),
  );
  const wanted = Object.values(tables).flatMap((table) =>
    table.columns.map((column) => `${table.name}.${column.name}`),
  );
  return wanted.filter((column) => !there.has(column));
}

/** Every function of the prelude that answers otherwise, as `name = found, expected value`. */
export function wrongPrelude(found: Columns): string[] {
  return Object.entries(preludeAnswer)
    .filter(([name, value]) => found[name]?.[0] !== value)
    .map(([name, value]) => `${name} = ${found[name]?.[0] ?? '-'}, expected ${value}`);
}

function cells(columns: Columns, name: string): string[] {
  return Array.from(columns[name] ?? [], String);
}
