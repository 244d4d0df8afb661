import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Cluster } from '../../data/deploy/clickhouse/cluster-http.ts';
import { loadBackup } from '../../data/deploy/clickhouse/load-backup.ts';
import type { Manifest } from '$lib/domain/stored-dataset.ts';
import { encodeRows, tables, type DatasetRows, type TableName } from '$lib/domain/tables.ts';
import { openClickhouse } from '$lib/engine/clickhouse.ts';
import { DatasetDraft } from '$lib/engine/dataset.ts';
import { backUp } from '$lib/storage/backup.ts';
import { DatasetLibrary } from '$lib/storage/dataset-library.ts';
import { DocumentStore } from '$lib/storage/document-store.ts';
import { LockedLibrary } from '$lib/storage/locked-library.ts';
import { PrivateFolder } from '$lib/storage/private-folder.ts';
import { season } from '../data/sample.ts';
import { parityCases } from '../parity/cases.ts';
import { startClickhouse, whyNoClickhouse, type Clickhouse } from '../parity/chdb.ts';
import { statementsOf } from '../parity/clusters.ts';
import { compare } from '../parity/difference.ts';
import { openDuckdbInNode } from '../support/duckdb-node.ts';
import { encodeCsv } from '../support/encode-csv.ts';
import { LockQueue } from '../support/lock-queue.ts';
import { MemoryFolder } from '../support/memory-folder.ts';

const names = Object.keys(tables) as TableName[];
/** Several batches a table, one behind the other in a file, as a large import leaves them. */
const rowsABatch = 700;
const corporation = 'ours';

describe.skipIf(whyNoClickhouse())('a backup of the dashboard, loaded into ClickHouse', () => {
  let clickhouse: Clickhouse;
  let backup: File;

  beforeAll(async () => {
    vi.stubGlobal('navigator', { locks: new LockQueue() });
    clickhouse = await startClickhouse();
    for (const file of ['shard-tables.sql', 'prelude.sql'])
      for (const statement of statementsOf(file)) await clickhouse.run(statement);
    backup = await backupOf({ 'season-in-arrow': 2, 'season-in-csv': 1 });
  });
  afterAll(async () => {
    vi.unstubAllGlobals();
    await clickhouse.close();
  });

  it(
    'answers every question as DuckDB does from the rows themselves',
    { timeout: 120_000 },
    async () => {
      const cluster = await emptyCluster('arrow');
      const sent = await loadBackup(cluster, backup, { corporation, dataset: 'season-in-arrow' });
      expect(sent.rows).toEqual(
        Object.fromEntries(names.map((name) => [name, season[name].length])),
      );
      const [duckdb, server] = await Promise.all([
        filledDuckdb(season),
        openClickhouse({ url: clickhouse.url, database: 'arrow' }),
      ]);
      for (const one of parityCases) {
        const { difference } = await compare(one, duckdb, [server]);
        expect(`${one.question.name}: ${difference}`).toBe(`${one.question.name}: null`);
      }
    },
  );

  it('gives the same rows from the form in which the first version kept them', async () => {
    const sets = { newer: 'season-in-arrow', older: 'season-in-csv' };
    for (const [database, dataset] of Object.entries(sets))
      await loadBackup(await emptyCluster(database), backup, { corporation, dataset });
    for (const { name } of Object.values(tables))
      for (const [one, other] of [
        ['newer', 'older'],
        ['older', 'newer'],
      ]) {
        const sql = `SELECT * FROM ${one}.${name} EXCEPT SELECT * FROM ${other}.${name}`;
        expect(await clickhouse.run(sql), `${name} of the ${one}`).toBe('');
      }
  });

  it('keeps corporations apart, and sends nothing twice unless it is told to', async () => {
    const cluster = await emptyCluster('apart');
    const load = { corporation, dataset: 'season-in-arrow' };
    const { rows } = await loadBackup(cluster, backup, load);
    expect((await loadBackup(cluster, backup, { ...load, corporation: 'theirs' })).rows).toEqual(
      rows,
    );
    await expect(loadBackup(cluster, backup, load)).rejects.toThrow('ours has rows in signals');
    const twice = await loadBackup(cluster, backup, { ...load, isAddition: true });
    expect(twice.rows.signals).toBe(2 * rows.signals);
  });

  it('asks which dataset, and refuses a name that is no corporation and a file that is cut short', async () => {
    const cluster = await emptyCluster('refusing');
    const load = { corporation, dataset: 'season-in-arrow' };
    await expect(loadBackup(cluster, backup, { corporation })).rejects.toThrow(
      'which dataset? It holds season-in-arrow, season-in-csv',
    );
    await expect(loadBackup(cluster, backup, { ...load, corporation: "'; DROP" })).rejects.toThrow(
      RangeError,
    );
    const cut = new File([backup.slice(0, 1000)], 'backup.zip');
    await expect(loadBackup(cluster, cut, load)).rejects.toThrow('expected a zip file');
    const sent = await loadBackup(cluster, backup, load);
    expect(sent.rows.signals, 'nothing was sent before').toBe(season.signals.length);
  });

  async function emptyCluster(database: string): Promise<Cluster> {
    await clickhouse.run(`CREATE DATABASE ${database}`);
    for (const { name } of Object.values(tables))
      await clickhouse.run(`CREATE TABLE ${database}.${name} AS signaalkaart.${name}_shard`);
    return new Cluster(clickhouse.url, database, 'loader', 'secret');
  }
});

/** What the dashboard keeps of a dataset of these rows, in each form that it ever kept, as its backup. */
async function backupOf(versions: Readonly<Record<string, Manifest['version']>>): Promise<File> {
  const folder = () =>
    new PrivateFolder(new MemoryFolder() as unknown as FileSystemDirectoryHandle);
  const library = new DatasetLibrary(folder());
  for (const [id, version] of Object.entries(versions)) {
    const encode = version === 1 ? encodeCsv : encodeRows;
    const writer = await library.begin(id, version);
    for (const name of names)
      for (let from = 0; from < season[name].length; from += rowsABatch) {
        const rows = season[name].slice(from, from + rowsABatch);
        await writer.append(name, encode(tables[name] as never, rows as never));
      }
    await writer.commit({ name: { nl: id, en: id }, area: null, sources: [] });
  }
  const zip = await backUp(library, new LockedLibrary(folder()), new DocumentStore(null));
  return new File([zip], 'backup.zip');
}

async function filledDuckdb(rows: DatasetRows) {
  const engine = await openDuckdbInNode();
  const draft = await DatasetDraft.create(engine, 1);
  for (const name of names)
    await draft.append(name, encodeRows(tables[name] as never, rows[name] as never));
  await draft.open();
  return engine;
}
