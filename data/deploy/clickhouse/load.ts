import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { tables, type TableName } from '../../../src/lib/domain/tables.ts';
import { Cluster } from './cluster-http.ts';
import { loadBackup } from './load-backup.ts';

/**
 * `npm run load -- backup.zip https://host:8443/ --corporation name`: what was imported in a browser,
 * out of the file of "Bewaar alles in één bestand", into a cluster. With `--dataset id` where the file
 * holds more than one, `--add` beside rows that the corporation has there; a user goes with `--user`,
 * the password in CLICKHOUSE_PASSWORD. Ends with 0 when all rows were sent.
 */
const { positionals, values: asked } = parseArgs({
  allowPositionals: true,
  options: {
    add: { type: 'boolean', default: false },
    corporation: { type: 'string' },
    database: { type: 'string', default: 'signaalkaart' },
    dataset: { type: 'string' },
    user: { type: 'string' },
  },
});
const [path, address] = positionals;
const { corporation, dataset, add: isAddition } = asked;

try {
  if (path === undefined || address === undefined || corporation === undefined)
    throw new RangeError('npm run load -- backup.zip https://host:8443/ --corporation name');
  const password = process.env['CLICKHOUSE_PASSWORD'];
  const cluster = new Cluster(new URL(address), asked.database, asked.user, password);
  const backup = new File([await openAsBlob(path)], basename(path));
  const sent = await loadBackup(cluster, backup, { corporation, dataset, isAddition });
  console.log(`${sent.dataset.id} is there, as rows of ${corporation}:`);
  for (const [name, rows] of Object.entries(sent.rows))
    console.log(`  ${tables[name as TableName].name}: ${rows.toLocaleString('en')}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
