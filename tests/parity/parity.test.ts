import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyFilter } from '$lib/domain/filter.ts';
import { encodeRows, tables, type TableName } from '$lib/domain/tables.ts';
import { openClickhouse } from '$lib/engine/clickhouse.ts';
import { DatasetDraft } from '$lib/engine/dataset.ts';
import type { Answering } from '$lib/engine/engine.ts';
import { byNight } from '$lib/engine/questions/by-night.ts';
import { openDuckdbInNode } from '../support/duckdb-node.ts';
import { parityCases } from './cases.ts';
import { startClickhouse, whyNoClickhouse, type Clickhouse } from './chdb.ts';
import { databases, encodeDataset, fillClickhouse, rollUp, statementsOf } from './clusters.ts';
import { compare, type Compared } from './difference.ts';
import { parityRows } from './rows.ts';

const reason = whyNoClickhouse();
if (reason) console.warn(`\n*** PARITY WITH CLICKHOUSE NOT TESTED: ${reason} ***\n`);

describe.skipIf(reason)('every question, on 200,000 signals', () => {
  let clickhouse: Clickhouse;
  let duckdb: Answering;
  let one: Answering;
  let two: Answering;
  let empty: Answering;
  const compared: Compared[] = [];

  beforeAll(async () => {
    const [started, engine] = await Promise.all([startClickhouse(), openDuckdbInNode()]);
    const rows = parityRows(200_000);
    [clickhouse, duckdb] = [started, engine];
    const draft = await DatasetDraft.create(engine, 1);
    const filled = fillClickhouse(clickhouse, encodeDataset(rows));
    for (const name of Object.keys(tables) as TableName[])
      await draft.append(name, encodeRows(tables[name] as never, rows[name] as never));
    await draft.open();
    empty = await engine.beside((await DatasetDraft.create(engine, 2)).schema);
    await filled;
    one = await openClickhouse({ url: clickhouse.url, database: databases.one });
    two = await openClickhouse({ url: clickhouse.url, database: databases.two });
  }, 300_000);
  afterAll(async () => {
    await clickhouse.close();
    const sum = (key: 'statements' | 'cells') =>
      compared.reduce((total, one) => total + one[key], 0).toLocaleString('en');
    const equal = compared.filter(({ difference }) => difference === null).length;
    console.log(
      `PARITY WITH CLICKHOUSE: ${equal} of ${parityCases.length} questions equal, ${sum('statements')} statements, ` +
        `${sum('cells')} cells each, from DuckDB-Wasm, ClickHouse and ClickHouse in two shards`,
    );
  });

  it.each(parityCases.map((one) => ({ name: one.question.name, one })))(
    '$name: the same cells from DuckDB, ClickHouse and two shards',
    { timeout: 240_000 },
    async ({ one: asked }) => {
      const found = await compare(asked, duckdb, [one, two]);
      compared.push(found);
      expect(found.difference).toBeNull();
    },
  );

  it('gives the same cells where there are no rows', { timeout: 120_000 }, async () => {
    const none = await openClickhouse({ url: clickhouse.url, database: databases.none });
    for (const asked of parityCases)
      expect({
        asked: asked.question.name,
        ...(await compare(asked, empty, [none])),
      }).toMatchObject({
        asked: asked.question.name,
        difference: null,
      });
  });

  it.each(['distributed-tables.sql', 'profile.sql', 'roles.sql'])(
    'reads %s of the deployment, which it cannot carry out whole',
    async (file) => {
      for (const statement of statementsOf(file)) await clickhouse.run(`EXPLAIN AST ${statement}`);
    },
  );

  it(
    'gives the same cells from the roll-ups, which a question takes by itself',
    { timeout: 120_000 },
    async () => {
      await rollUp(clickhouse);
      const linked = parityCases.filter(({ question }) => question.name.startsWith('by-'));
      expect(linked.length).toBeGreaterThan(6);
      for (const asked of linked)
        expect((await compare(asked, duckdb, [one, two])).difference).toBeNull();
      const { sql, params } = byNight.statement({ ...emptyFilter, weekdays: [5, 6] });
      const { explain = [] } = await one.query({ sql: `EXPLAIN ${sql}`, params });
      expect([...explain].join()).toContain('ReadFromMergeTree (counts_by_');
    },
  );

  it('puts rows on both shards', async () => {
    const counts = await clickhouse.run(
      `SELECT shardNum(), count() FROM ${databases.two}.signals GROUP BY 1 ORDER BY 1`,
    );
    expect(counts.trim().split('\n')).toHaveLength(2);
  });
});
