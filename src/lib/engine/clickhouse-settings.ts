/**
 * What a ClickHouse server must be set to, so that it answers as DuckDB does; the profile of
 * `data/deploy/clickhouse/profile.sql`. Checked on connecting: another value would change figures
 * without a word.
 */
export const clickhouseSettings = {
  group_by_use_nulls: '1',
  join_use_nulls: '1',
  cast_keep_nullable: '1',
  // With 1 no question is answered from a roll-up; min and max are asked of nullable columns alone.
  aggregate_functions_null_for_empty: '0',
  prefer_column_name_to_alias: '1',
  session_timezone: 'UTC',
  distributed_product_mode: 'global',
  // A chain of `=` and OR made into IN gets another name on each server, and the parts of the answer
  // are not found again (ClickHouse 26.7, THERE_IS_NO_COLUMN).
  optimize_min_equality_disjunction_chain_length: '1000000',
  output_format_json_quote_denormals: '0',
  readonly: '1',
} as const;
export type ClickhouseSetting = keyof typeof clickhouseSettings;
