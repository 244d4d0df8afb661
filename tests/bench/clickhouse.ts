// `npm run bench:clickhouse [rows ...]`: what a signal takes on disk, and what each question of the
// linked views costs, on one shard and on two in one process, and on the rollup. Rows are made inside
// ClickHouse. On one machine two shards share its cores: the figures bound the cost of the merge, not
// the gain of a second machine.
import { availableParallelism } from 'node:os';
import { emptyFilter, type Filter } from '$lib/domain/filter.ts';
import { openClickhouse } from '$lib/engine/clickhouse.ts';
import type { Answering, Statement } from '$lib/engine/engine.ts';
import { byHexagon } from '$lib/engine/questions/by-hexagon.ts';
import { byLeg } from '$lib/engine/questions/by-leg.ts';
import { byMinute } from '$lib/engine/questions/by-minute.ts';
import { byNight } from '$lib/engine/questions/by-night.ts';
import { byTowerPlace } from '$lib/engine/questions/by-tower-place.ts';
import { byType } from '$lib/engine/questions/by-type.ts';
import { byWeekdayHour } from '$lib/engine/questions/by-weekday-hour.ts';
import { cellNights } from '$lib/engine/questions/cell-nights.ts';
import { datasetSummary } from '$lib/engine/questions/dataset-summary.ts';
import { signalPage } from '$lib/engine/questions/signal-page.ts';
import { totals } from '$lib/engine/questions/totals.ts';
import { startClickhouse, whyNoClickhouse } from '../parity/chdb.ts';
import { databases, encodeDataset, fillClickhouse, statementsOf } from '../parity/clusters.ts';
import { parityRows } from '../parity/rows.ts';

const reason = whyNoClickhouse();
if (reason) throw new Error(reason);
const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0) sizes.push(1_000_000, 10_000_000);

const repeats = 3;
const filter: Filter = { ...emptyFilter, weekdays: [5, 6], minutes: [600, 840] };
const grid = { origin: [4.97, 52.31], cellMetres: 100 } as const;
const page = { filter, sort: 'time', descending: true, offset: 0, limit: 50 } as const;
const asked: readonly [string, Statement][] = [
  [byLeg.name, byLeg.statement(filter)],
  [byMinute.name, byMinute.statement({ filter, binMinutes: 15 })],
  [byNight.name, byNight.statement(filter)],
  [byTowerPlace.name, byTowerPlace.statement(filter)],
  [byType.name, byType.statement(filter)],
  [byWeekdayHour.name, byWeekdayHour.statement(filter)],
  [totals.name, totals.statement(filter)],
  [byHexagon.name, byHexagon.statement({ filter, grid })],
  [signalPage.name, signalPage.statement(page)],
  [cellNights.name, cellNights.statement(filter)],
  [datasetSummary.name, datasetSummary.statement()],
];

/** The same answer as `by-type` under the same filter, from counts. */
const rolledByType: Statement = {
  sql: `SELECT main_type AS main, sub_type AS sub, CAST(sk_week(night) AS VARCHAR) AS week,
      CAST(countMerge(signals) AS DOUBLE) AS count
    FROM rolled
    WHERE sk_weekday(night) IN (5, 6) AND quarter >= 600 AND quarter < 840
    GROUP BY 1, 2, 3 ORDER BY 1, 2 NULLS LAST, 3 NULLS LAST`,
  params: [],
};

const clickhouse = await startClickhouse();
await fillClickhouse(clickhouse, encodeDataset(parityRows(100)));
for (const statement of statementsOf('rollups.sql')) await clickhouse.run(statement);
await clickhouse.run(`CREATE VIEW ${databases.one}.rolled AS
  SELECT * FROM signaalkaart.signal_counts_shard`);
const one = await openClickhouse({ url: clickhouse.url, database: databases.one });
const two = await openClickhouse({ url: clickhouse.url, database: databases.two });

console.log(
  `ClickHouse ${(await clickhouse.run('SELECT version()')).trim()}, ` +
    `${availableParallelism()} cores, ${new Date().toISOString().slice(0, 10)}`,
);
for (const rows of sizes) {
  const filled = await timed(() => fill(rows));
  await clickhouse.run('OPTIMIZE TABLE signaalkaart.signal_counts_shard FINAL');
  console.log(`\n${rows.toLocaleString('en')} signals, made and rolled up in ${seconds(filled)} s`);
  for (const table of ['signals_shard', 'signal_counts_shard']) {
    const [bytes = 0, count = 0] = (
      await clickhouse.run(
        `SELECT sum(data_compressed_bytes), sum(rows) FROM system.parts
       WHERE active AND database = 'signaalkaart' AND table = '${table}'`,
      )
    )
      .trim()
      .split('\t')
      .map(Number);
    console.log(
      `${table}: ${count.toLocaleString('en')} rows, ${(bytes / 1e6).toFixed(1)} MB, ` +
        `${(bytes / count).toFixed(1)} bytes a row, ${(bytes / rows).toFixed(2)} a signal`,
    );
  }
  console.log('question            one shard ms   two shards ms');
  for (const [name, statement] of asked) {
    const [alone, merged] = [await median(one, statement), await median(two, statement)];
    console.log(
      `${name.padEnd(20)}${alone.toFixed(0).padStart(12)}${merged.toFixed(0).padStart(16)}`,
    );
  }
  console.log(`by-type on the rollup${(await median(one, rolledByType)).toFixed(0).padStart(11)}`);
}
await clickhouse.close();

/** 300 towers of 14 floors, 60 legs, 27 types, 1500 nights; a note on every fifth signal. */
async function fill(rows: number): Promise<void> {
  for (const table of ['signals_shard', 'signal_counts_shard'])
    await clickhouse.run(`TRUNCATE TABLE signaalkaart.${table}`);
  await clickhouse.run(`
    INSERT INTO signaalkaart.signals_shard
    SELECT
      concat('corporation ', toString(h % 20)) AS corporation,
      toString(number) AS id,
      toDateTime(toDate('2021-01-01') + toUInt16(h % 1500), 'UTC') + INTERVAL (18 * 60 + (h2 % 480)) MINUTE AS wall_time,
      toInt64(toUnixTimestamp(wall_time)) * 1000 AS instant,
      'minute' AS time_precision,
      toDate('2021-01-01') + toUInt16(h % 1500) AS night,
      360 + h2 % 480 AS minute_of_night,
      ['schoon', 'heel', 'veilig', 'sociaal'][1 + h3 % 4] AS main_type,
      concat('sub ', toString(h3 % 27)) AS sub_type,
      if(h4 % 10 < 7, 'unit', 'leg') AS place_precision,
      if(h4 % 10 < 7, concat('tower ', toString(h5 % 300)), NULL) AS tower,
      if(h4 % 10 < 7, h5 % 14, NULL) AS level,
      if(h4 % 10 < 7, concat('unit ', toString(h4 % 9)), NULL) AS unit,
      if(h4 % 10 < 7, NULL, concat('leg ', toString(h5 % 60))) AS leg,
      if(h4 % 10 < 7, NULL, ['out', 'back'][1 + h4 % 2]) AS direction,
      4.9 + (h5 % 100000) / 1000000 AS longitude,
      52.3 + (h4 % 100000) / 1000000 AS latitude,
      concat('round ', toString(h % 1500)) AS round,
      concat('coach ', toString(h3 % 40)) AS coach,
      if(h % 5 = 0, concat('noted in sentence ', toString(h2 % 200), ' of the team'), NULL) AS note,
      number + 2 AS source_line
    FROM (
      SELECT number, cityHash64(number) AS h, cityHash64(number, 2) AS h2, cityHash64(number, 3) AS h3,
        cityHash64(number, 4) AS h4, cityHash64(number, 5) AS h5
      FROM numbers(${rows})
    )`);
}

async function median(engine: Answering, statement: Statement): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < repeats; i++) times.push(await timed(() => engine.query(statement)));
  return times.sort((a, b) => a - b)[(repeats - 1) / 2] ?? 0;
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
