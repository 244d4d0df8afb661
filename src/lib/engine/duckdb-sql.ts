import type { DuckDBConfig } from '@duckdb/duckdb-wasm';
import type { TableTarget } from './engine.ts';

/** 64-bit integers and decimals leave the engine as doubles: our figures are counts and measures. */
export const duckdbConfig: DuckDBConfig = {
  query: { castBigIntToDouble: true, castDecimalToDouble: true },
};

/**
 * Nothing is fetched: extensions are off, and should the engine try all the same it asks a path of
 * this site that answers 404, which is a clean error where a blocked request is a crash.
 */
export function lockedSettings(origin: string): string[] {
  return [
    'SET autoload_known_extensions = false',
    'SET autoinstall_known_extensions = false',
    `SET custom_extension_repository = '${origin.replaceAll("'", "''")}/duckdb-ext'`,
  ];
}

/** `file` is a name of ours, registered with the engine. */
export function appendStatement({ schema, table, columnTypes }: TableTarget, file: string): string {
  return (
    `INSERT INTO ${schema}.${table} SELECT * FROM read_csv('${file}', header = false, ` +
    `delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, ` +
    `auto_detect = false, strict_mode = true, max_line_size = 33554432, columns = ${columnTypes})`
  );
}
