import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeRows, tables, type TableName } from '$lib/domain/tables.ts';
import { openClickhouse } from '$lib/engine/clickhouse.ts';
import type { Columns } from '$lib/engine/columns.ts';
import { DatasetDraft } from '$lib/engine/dataset.ts';
import type { Answering } from '$lib/engine/engine.ts';
import { openDuckdbInNode } from '../support/duckdb-node.ts';
import { parityCases } from './cases.ts';
import { startClickhouse, whyNoClickhouse, type Clickhouse } from './chdb.ts';
import { databases, fillClickhouse, statementsOf } from './clusters.ts';
import { parityRows } from './rows.ts';

/** The first cell that differs, in words; null where all are the same. */
function firstDifference(a: Columns, b: Columns): string | null {
  const names = Object.keys(a);
  if (names.join() !== Object.keys(b).join()) return `${names.join()} and ${Object.keys(b).join()}`;
  for (const name of names) {
    const [left = [], right = []] = [a[name], b[name]];
    if (left.length !== right.length) return `${name}: ${left.length} and ${right.length} rows`;
    for (let row = 0; row < left.length; row++)
      if (left[row] !== right[row])
        return `${name}, row ${row}: ${String(left[row])} and ${String(right[row])}`;
  }
  return null;
}

const rows = parityRows(200_000);
const reason = whyNoClickhouse();
if (reason) console.warn(`\n*** PARITY WITH CLICKHOUSE NOT TESTED: ${reason} ***\n`);

describe.skipIf(reason)('every question, on 200,000 signals', () => {
  let clickhouse: Clickhouse;
  let duckdb: Answering;
  let one: Answering;
  let two: Answering;

  beforeAll(async () => {
    const [started, engine] = await Promise.all([startClickhouse(), openDuckdbInNode()]);
    [clickhouse, duckdb] = [started, engine];
    const draft = await DatasetDraft.create(engine, 1);
    for (const name of Object.keys(tables) as TableName[])
      await draft.append(name, encodeRows(tables[name] as never, rows[name] as never));
    await draft.open();
    await fillClickhouse(clickhouse, rows);
    one = await openClickhouse({ url: clickhouse.url, database: databases.one });
    two = await openClickhouse({ url: clickhouse.url, database: databases.two });
  }, 300_000);
  afterAll(() => clickhouse.close());

  it.each(parityCases.map(({ question, inputs }) => ({ name: question.name, question, inputs })))(
    '$name: the same cells from DuckDB, ClickHouse and two shards',
    { timeout: 60_000 },
    async ({ question, inputs }) => {
      for (const input of inputs) {
        const statement = question.statement(input as never);
        const expected = await duckdb.query(statement);
        for (const engine of [one, two]) {
          const columns = await engine.query(statement);
          expect(firstDifference(expected, columns)).toBeNull();
        }
        expect(question.answer.safeParse(expected).error).toBeUndefined();
      }
    },
  );

  it.each(['distributed-tables.sql', 'profile.sql', 'roles.sql', 'rollups.sql'])(
    'reads %s of the deployment, which it cannot carry out whole',
    async (file) => {
      for (const statement of statementsOf(file)) await clickhouse.run(`EXPLAIN AST ${statement}`);
    },
  );

  it('puts rows on both shards', async () => {
    const counts = await clickhouse.run(
      `SELECT shardNum(), count() FROM ${databases.two}.signals GROUP BY 1 ORDER BY 1`,
    );
    expect(counts.trim().split('\n')).toHaveLength(2);
  });
});
