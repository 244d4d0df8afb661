import { describe, expect, it } from 'vitest';
import { tables } from '$lib/domain/tables.ts';
import { clickhouseSettings } from '$lib/engine/clickhouse-settings.ts';
import { clickhousePrelude } from '$lib/engine/prelude-clickhouse.ts';
import { duckdbPrelude } from '$lib/engine/prelude-duckdb.ts';
import { statementsOf } from '../parity/clusters.ts';

describe('the ClickHouse deployment', () => {
  it('holds the prelude that the questions call', () => {
    expect(statementsOf('prelude.sql')).toEqual(clickhousePrelude);
  });

  it('has the same functions, with as many arguments, for both engines', () => {
    const heads = (statements: readonly string[]) =>
      statements.map((statement) => {
        const [, name, , list = ''] = /(sk_\w+)( AS )?\s*\(([^)]*)\)/.exec(statement) ?? [];
        return [name, list.split(',').length];
      });
    expect(heads(clickhousePrelude)).toEqual(heads(duckdbPrelude));
  });

  it.each(Object.values(tables))('has every column of $name', ({ name, columns }) => {
    const statements = statementsOf('shard-tables.sql');
    const made = statements.find((one) => one.includes(`.${name}_shard `)) ?? '';
    const found = [...made.matchAll(/^ {4}(\w+) /gm)].map(([, column]) => column);
    expect(found).toEqual(['corporation', ...columns.map((column) => column.name)]);
  });

  it.each(Object.values(tables))(
    'spreads $name over the shards and keeps its rows apart',
    (table) => {
      const spread = statementsOf('distributed-tables.sql').join('\n');
      expect(spread).toContain(`'${table.name}_shard'`);
      const policies = statementsOf('roles.sql').filter((one) => one.includes('ROW POLICY'));
      expect(policies).toHaveLength(2);
      for (const policy of policies) expect(policy).toContain(`signaalkaart.${table.name}_shard`);
    },
  );

  it('sets every setting that the dashboard checks', () => {
    const [profile = ''] = statementsOf('profile.sql');
    const set = [...profile.matchAll(/^ +(\w+) = '?(\w+)'?/gm)].map(([, name, value]) => [
      name,
      value,
    ]);
    expect(Object.fromEntries(set)).toMatchObject(clickhouseSettings);
  });
});
