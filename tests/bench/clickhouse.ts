// `npm run bench:clickhouse -- [rows ...] [--corporations 20] [--json file]`: what a signal takes on disk,
// and what each question of the linked views costs on one shard, on two, for the reader of one corporation,
// and with the roll-ups of data/deploy. Rows are made inside ClickHouse. On one machine two shards share its cores,
// and each reads all rows to find its own: those figures bound the cost of a merge from above, and say
// nothing of the gain of a second machine.
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { tables } from '$lib/domain/tables.ts';
import { openClickhouse } from '$lib/engine/clickhouse.ts';
import type { Answering, Statement } from '$lib/engine/engine.ts';
import { startClickhouse, whyNoClickhouse } from '../parity/chdb.ts';
import { databases, encodeDataset, fillClickhouse, rollUp } from '../parity/clusters.ts';
import { firstDifference } from '../parity/difference.ts';
import { parityRows } from '../parity/rows.ts';
import { clickhouseQuestions } from './clickhouse-questions.ts';
import { fillShard } from './clickhouse-rows.ts';

const { positionals, values: options } = parseArgs({
  allowPositionals: true,
  options: { corporations: { type: 'string', default: '20' }, json: { type: 'string' } },
});
const sizes = positionals.length ? positionals.map(Number) : [1_000_000, 10_000_000];

interface Stored {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
}
interface Asked {
  readonly question: string;
  /** Milliseconds until the answer is there as columns. */
  readonly oneShard: number;
  readonly twoShards: number;
  readonly oneCorporation: number;
  readonly rolledUp: number;
  /** What was read of the columns, unpacked, for the answer on one shard, and with the roll-ups. */
  readonly readBytes: number;
  readonly readRolledBytes: number;
}

const reason = whyNoClickhouse();
if (reason) throw new Error(reason);
const clickhouse = await startClickhouse();
await fillClickhouse(clickhouse, encodeDataset(parityRows(100)));
await clickhouse.run('CREATE DATABASE signaalkaart_reader');
for (const { name } of Object.values(tables))
  await clickhouse.run(`CREATE VIEW signaalkaart_reader.${name} AS
    SELECT * FROM signaalkaart.${name}_shard WHERE corporation = 'corporation 0'`);
const [one, two, reader] = await Promise.all(
  [databases.one, databases.two, 'signaalkaart_reader'].map((database) =>
    openClickhouse({ url: clickhouse.url, database }),
  ),
);
if (!one || !two || !reader) throw new RangeError('three databases');

const machine = {
  clickhouse: (await clickhouse.run('SELECT version()')).trim(),
  cores: availableParallelism(),
  load: loadavg().map((load) => Number(load.toFixed(1))),
  date: new Date().toISOString().slice(0, 10),
};
console.log(
  `ClickHouse ${machine.clickhouse}, ${machine.cores} cores, load ${machine.load.join(', ')}, ${machine.date}`,
);
const measured = [];
for (const rows of sizes) measured.push(await measure(rows, one, two, reader));
await clickhouse.close();
if (options.json !== undefined)
  writeFileSync(options.json, `${JSON.stringify({ machine, measured }, null, 2)}\n`);

async function measure(rows: number, whole: Answering, halves: Answering, own: Answering) {
  await clickhouse.run('TRUNCATE TABLE signaalkaart.signals_shard');
  for (const name of await rollups())
    await clickhouse.run(`ALTER TABLE signaalkaart.signals_shard DROP PROJECTION ${name}`);
  const made = await timed(() => fillShard(clickhouse, rows, Number(options.corporations)));
  await settled();
  // A question of seconds varies little, and two shards at this size take minutes.
  const repeats = rows > 20_000_000 ? 1 : 3;
  console.log(
    `\n${rows.toLocaleString('en')} signals, made in ${seconds(made)} s; median of ${repeats}`,
  );
  const plain = [];
  for (const [question, statement] of clickhouseQuestions)
    plain.push({
      question,
      statement,
      answer: await whole.query(statement),
      readBytes: await readBy(() => whole.query(statement)),
      oneShard: await median(repeats, whole, statement),
      twoShards: await median(repeats, halves, statement),
      oneCorporation: await median(repeats, own, statement),
    });
  const rolledIn = await timed(() => rollUp(clickhouse));
  await settled();
  const stored = await storedParts();
  for (const part of stored)
    console.log(
      `${part.name}: ${part.rows.toLocaleString('en')} rows, ${(part.bytes / 1e6).toFixed(1)} MB, ` +
        `${(part.bytes / part.rows).toFixed(1)} bytes a row, ${(part.bytes / rows).toFixed(2)} a signal`,
    );
  console.log(`rolled up in ${seconds(rolledIn)} s`);
  const heads = ['one shard', 'two shards', 'one corp.', 'rolled up', 'MB read', 'rolled up'];
  console.log('ms'.padEnd(28) + heads.map((head) => head.padStart(12)).join(''));
  const asked: Asked[] = [];
  for (const { question, statement, answer, ...times } of plain) {
    const difference = firstDifference(answer, await whole.query(statement));
    if (difference) throw new Error(`${question} differs when rolled up: ${difference}`);
    const readRolledBytes = await readBy(() => whole.query(statement));
    const all = { ...times, rolledUp: await median(repeats, whole, statement) };
    asked.push({ question, ...all, readRolledBytes });
    const cells = [all.oneShard, all.twoShards, all.oneCorporation, all.rolledUp];
    const read = [times.readBytes / 1e6, readRolledBytes / 1e6];
    console.log(
      question.padEnd(28) +
        [...cells, ...read].map((cell) => cell.toFixed(cell < 10 ? 1 : 0).padStart(12)).join(''),
    );
  }
  return { rows, madeSeconds: made / 1000, rolledSeconds: rolledIn / 1000, repeats, stored, asked };
}

/** What lies on disk in parts that are in use: the rows, then each roll-up. */
async function storedParts(): Promise<Stored[]> {
  const text = await clickhouse.run(`
    SELECT 'signals', sum(rows), sum(data_compressed_bytes) FROM system.parts
    WHERE active AND database = 'signaalkaart' AND table = 'signals_shard'
    UNION ALL
    SELECT * FROM (
      SELECT name, sum(rows), sum(data_compressed_bytes) FROM system.projection_parts
      WHERE active AND database = 'signaalkaart' AND table = 'signals_shard'
      GROUP BY name ORDER BY name
    )`);
  return lines(text).map((line) => {
    const [name = '', rows, bytes] = line.split('\t');
    return { name, rows: Number(rows), bytes: Number(bytes) };
  });
}

async function rollups(): Promise<string[]> {
  return lines(
    await clickhouse.run(
      `SELECT name FROM system.projections WHERE database = 'signaalkaart' AND table = 'signals_shard'`,
    ),
  );
}

/** Waits for the merges that the inserts have set going. */
async function settled(): Promise<void> {
  while (Number(await clickhouse.run('SELECT count() FROM system.merges')) > 0)
    await new Promise((resolve) => setTimeout(resolve, 500));
}

/** Bytes of columns, unpacked, that the server reads meanwhile. */
async function readBy(task: () => Promise<unknown>): Promise<number> {
  const counted = () =>
    clickhouse.run(`SELECT sum(value) FROM system.events WHERE event = 'SelectedBytes'`);
  const before = Number(await counted());
  await task();
  return Number(await counted()) - before;
}

async function median(repeats: number, engine: Answering, statement: Statement): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < repeats; i++) times.push(await timed(() => engine.query(statement)));
  return times.sort((a, b) => a - b)[(repeats - 1) / 2] ?? 0;
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

function lines(text: string): string[] {
  return text.trim().split('\n').filter(Boolean);
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
