import { describe, expect, it } from 'vitest';
import { tables } from '$lib/domain/tables.ts';
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
    const made =
      statementsOf('shard-tables.sql').find((one) => one.includes(`.${name}_shard `)) ?? '';
    const found = [...made.matchAll(/^ {4}(\w+) /gm)].map(([, column]) => column);
    expect(found).toEqual(['corporation', ...columns.map((column) => column.name)]);
  });
});
