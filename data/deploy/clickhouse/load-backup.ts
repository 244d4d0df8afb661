import type { Manifest } from '../../../src/lib/domain/stored-dataset.ts';
import { tables, type Column, type TableName } from '../../../src/lib/domain/tables.ts';
import { BackupContents } from '../../../src/lib/storage/backup-contents.ts';
import type { Cluster } from './cluster-http.ts';

/** What of a backup goes where. */
export interface Load {
  /** Whose rows they become: one reader of the cluster (roles.sql). */
  readonly corporation: string;
  /** The id of a dataset in the backup; needed where it holds more than one. */
  readonly dataset?: string | undefined;
  /** Beside the rows that the corporation has there already. */
  readonly isAddition?: boolean;
}

export interface Sent {
  readonly dataset: Manifest;
  /** By table: how many rows the corporation has there now. */
  readonly rows: Readonly<Record<TableName, number>>;
}

const names = Object.keys(tables) as TableName[];

/**
 * Sends the rows of a dataset, out of a backup that the dashboard made, to the tables of a cluster:
 * batch by batch as they lie in the file, Arrow or (first version) CSV.
 * @throws DataError when the file is no backup of ours; RangeError when it is not told which dataset,
 * or the corporation has rows there and these are no addition; Error with the server's own words.
 */
export async function loadBackup(cluster: Cluster, backup: File, load: Load): Promise<Sent> {
  const { corporation } = load;
  if (!/^[a-z0-9_-]+$/.test(corporation))
    throw new RangeError(`a corporation is told by a-z, 0-9, _ and -, not ${corporation}`);
  const contents = await BackupContents.read(backup);
  const dataset = chosen(contents, load.dataset);
  // Every batch is looked at before the first is sent.
  const batches = names.map((name) => [name, contents.batches(dataset, name)] as const);
  const before = await rowsOf(cluster, corporation);
  const there = names.filter((name) => before[name] > 0).map((name) => tables[name].name);
  if (there.length && !load.isAddition)
    throw new RangeError(`${corporation} has rows in ${there.join(', ')} already`);
  for (const [name, parts] of batches)
    for (const [i, part] of parts.entries())
      try {
        await cluster.insert(insertion(name, dataset.version), { corporation }, part);
      } catch (cause) {
        const where = `batch ${i + 1} of ${parts.length} of ${tables[name].name}`;
        throw new Error(`${where}: ${String(cause)}; what came before it is there`, { cause });
      }
  return { dataset, rows: await rowsOf(cluster, corporation) };
}

function chosen({ manifests, locked }: BackupContents, id: string | undefined): Manifest {
  const found = id === undefined ? manifests : manifests.filter((one) => one.id === id);
  const [first] = found;
  if (first && found.length === 1) return first;
  const open = manifests.map((one) => one.id).join(', ') || 'none';
  const sealed = locked.length
    ? `; locked, to be opened in the dashboard first: ${locked.join(', ')}`
    : '';
  throw new RangeError(`which dataset? It holds ${open}${sealed}`);
}

async function rowsOf(cluster: Cluster, corporation: string): Promise<Sent['rows']> {
  const counts = names.map(async (name) => {
    const sql = `SELECT count() FROM ${tables[name].name} WHERE corporation = {corporation:String}`;
    return [name, Number(await cluster.query(sql, { corporation }))] as const;
  });
  return Object.fromEntries(await Promise.all(counts)) as Sent['rows'];
}

/** In the types in which a batch is encoded; the server makes its own of them. */
function insertion(name: TableName, version: Manifest['version']): string {
  const { name: table, columns } = tables[name];
  const list = columns.map((column) => column.name).join(', ');
  const structure = columns.map(({ name: column, type }) => `${column} ${typesThere[type]}`);
  return `INSERT INTO ${table} (corporation, ${list})
    SELECT {corporation:String}, ${list} FROM input('${structure.join(', ')}')
    FORMAT ${version === 1 ? 'CSV' : 'ArrowStream'}`;
}

const typesThere: Record<Column<never>['type'], string> = {
  VARCHAR: 'Nullable(String)',
  INTEGER: 'Nullable(Int32)',
  BIGINT: 'Nullable(Int64)',
  DOUBLE: 'Nullable(Float64)',
  DATE: 'Nullable(Date32)',
  TIMESTAMP: 'Nullable(DateTime64(6))',
};
