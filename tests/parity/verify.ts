import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { encodeRows, tables, type TableName } from '$lib/domain/tables.ts';
import { openClickhouse, ServerMismatch } from '$lib/engine/clickhouse.ts';
import { DatasetDraft } from '$lib/engine/dataset.ts';
import type { Engine } from '$lib/engine/engine.ts';
import { openDuckdbInNode } from '../support/duckdb-node.ts';
import { parityCases } from './cases.ts';
import { encodeDataset } from './clusters.ts';
import { compare } from './difference.ts';
import { parityRows } from './rows.ts';

/**
 * `npm run verify -- --write folder` writes made-up rows to load into a cluster;
 * `npm run verify -- https://host:8443/ --database signaalkaart` then asks it every question of the
 * product over HTTP and compares each cell with what DuckDB-Wasm answers from the same rows. A user
 * goes with `--user`, the password in CLICKHOUSE_PASSWORD.
 */
const { positionals, values: asked } = parseArgs({
  allowPositionals: true,
  options: {
    database: { type: 'string', default: 'signaalkaart' },
    user: { type: 'string' },
    rows: { type: 'string', default: '200000' },
    write: { type: 'string' },
  },
});
const [address] = positionals;
const rows = parityRows(Number(asked.rows));
const names = Object.keys(tables) as TableName[];
const counting = { sql: 'SELECT CAST(count(*) AS DOUBLE) AS signals FROM signals', params: [] };

if (asked.write !== undefined) {
  const folder = asked.write;
  mkdirSync(folder, { recursive: true });
  const encoded = encodeDataset(rows);
  for (const name of names) writeFileSync(join(folder, `${tables[name].name}.csv`), encoded[name]);
  console.log(`${rows.signals.length} made-up signals in ${folder}: load them with load.sh`);
} else if (address) process.exitCode = await verify(addressOf(address));
else throw new RangeError('which cluster? npm run verify -- https://host:8443/ --database name');

function addressOf(text: string): URL {
  const url = new URL(text);
  if (asked.user) url.searchParams.set('user', asked.user);
  const password = process.env['CLICKHOUSE_PASSWORD'];
  if (password) url.searchParams.set('password', password);
  return url;
}

async function verify(url: URL): Promise<number> {
  const engine = await openDuckdbInNode();
  const [duckdb, server] = await Promise.all([filled(engine), connected(url)]);
  if (!server) return 2;
  const [counted] = (await server.query(counting))['signals'] ?? [];
  if (counted !== rows.signals.length) {
    console.error(`${counted} signals there, ${rows.signals.length} here: load what --write wrote`);
    return 2;
  }
  let [different, cells] = [0, 0];
  for (const one of parityCases) {
    const started = performance.now();
    const compared = await compare(one, duckdb, [server]).catch(String);
    const found = typeof compared === 'string' ? compared : compared.difference;
    if (found) different++;
    if (typeof compared !== 'string') cells += compared.cells;
    const took = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${found ? 'DIFFERS' : 'equal  '} ${one.question.name}, ${took} s ${found ?? ''}`);
  }
  const equal = `${parityCases.length - different} of ${parityCases.length} questions equal`;
  console.log(`${equal}, ${cells.toLocaleString('en')} cells compared`);
  return different === 0 ? 0 : 1;
}

async function filled(engine: Engine): Promise<Engine> {
  const draft = await DatasetDraft.create(engine, 1);
  for (const name of names)
    await draft.append(name, encodeRows(tables[name] as never, rows[name] as never));
  await draft.open();
  return engine;
}

/** Null, and said why, where the server would answer otherwise than the browser does. */
async function connected(url: URL) {
  try {
    return await openClickhouse({ url, database: asked.database });
  } catch (error) {
    if (!(error instanceof ServerMismatch)) throw error;
    console.error(`REFUSED ${asked.database}:`);
    for (const found of error.found) console.error(`  ${found}`);
    return null;
  }
}
