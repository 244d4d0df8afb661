import { readFileSync } from 'node:fs';
import { tables, type DatasetRows, type TableName } from '$lib/domain/tables.ts';
import { encodeCsv } from '../support/encode-csv.ts';
import type { Clickhouse } from './chdb.ts';

const deploy = new URL('../../data/deploy/clickhouse/', import.meta.url);

/** The statements of a file of the deployment, one by one. */
export function statementsOf(file: string): string[] {
  return readFileSync(new URL(file, deploy), 'utf8')
    .replace(/^--.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter(Boolean);
}

/** Databases from which the dashboard is answered: all rows in one place, in two shards, and no rows. */
export const databases = {
  one: 'signaalkaart_one',
  two: 'signaalkaart_two',
  none: 'signaalkaart_none',
} as const;

export type EncodedRows = Readonly<Record<TableName, Uint8Array<ArrayBuffer>>>;

export function encodeDataset(rows: DatasetRows): EncodedRows {
  const names = Object.keys(tables) as TableName[];
  const encode = (name: TableName) => encodeCsv(tables[name] as never, rows[name] as never);
  return Object.fromEntries(names.map((name) => [name, encode(name)])) as unknown as EncodedRows;
}

/** Makes the tables and functions of the deployment and fills them. */
export async function fillClickhouse(clickhouse: Clickhouse, rows: EncodedRows): Promise<void> {
  for (const file of ['shard-tables.sql', 'prelude.sql'])
    for (const statement of statementsOf(file)) await clickhouse.run(statement);
  for (const name of Object.keys(tables) as TableName[]) {
    const { name: table, columns } = tables[name];
    const columnNames = columns.map((column) => column.name);
    await clickhouse.insert(`signaalkaart.${table}_shard`, columnNames, rows[name]);
  }
  for (const database of Object.values(databases))
    await clickhouse.run(`CREATE DATABASE ${database}`);
  for (const { name } of Object.values(tables)) {
    await clickhouse.run(
      `CREATE VIEW ${databases.one}.${name} AS SELECT * FROM signaalkaart.${name}_shard`,
    );
    await clickhouse.run(`CREATE TABLE ${databases.none}.${name} AS signaalkaart.${name}_shard`);
    await clickhouse.run(twoShards(name));
    await clickhouse.run(
      `CREATE TABLE ${databases.two}.${name} AS signaalkaart.${name}_shard
       ENGINE = Remote('127.0.0.1,127.0.0.1', '${databases.two}', '${name}_part')`,
    );
  }
}

/** Makes the roll-ups of the deployment, and waits until the rows that are there are in them. */
export async function rollUp(clickhouse: Clickhouse): Promise<void> {
  for (const statement of statementsOf('rollups.sql')) {
    const isLong = statement.includes('MATERIALIZE');
    await clickhouse.run(isLong ? `${statement} SETTINGS mutations_sync = 2` : statement);
  }
}

/** What each of the two shards holds, by the place for signals and visits, else by the night. */
function twoShards(table: string): string {
  const key = { signals: 'coalesce(tower, leg, id)', visits: 'coalesce(tower, leg, round)' }[table];
  const by = key ?? (table === 'follow_ups' ? 'signal' : 'id');
  return `CREATE VIEW ${databases.two}.${table}_part AS
    SELECT * FROM signaalkaart.${table}_shard
    WHERE cityHash64(${by}) % 2 = toInt64(shardNum()) - 1`;
}
