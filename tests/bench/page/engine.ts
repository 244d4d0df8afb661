import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { columnsOfArrow } from '$lib/engine/columns.ts';
import { duckdbConfig } from '$lib/engine/duckdb-sql.ts';
import type { Answering } from '$lib/engine/engine.ts';
import { duckdbPrelude } from '$lib/engine/prelude-duckdb.ts';

export interface OpenEngine {
  readonly engine: Answering;
  /** The same database, for who brings a connector of its own. */
  readonly database: AsyncDuckDB;
  readonly connection: AsyncDuckDBConnection;
}

/** The product's DuckDB-Wasm with its connection in the open, so that all contenders share one table. */
export async function openEngine(): Promise<OpenEngine> {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(new URL(workerUrl, location.href)));
  await database.instantiate(new URL(wasmUrl, location.href).href);
  await database.open(duckdbConfig);
  const connection = await database.connect();
  for (const sql of duckdbPrelude) await connection.query(sql);
  const engine: Answering = {
    async query({ sql, params }) {
      const prepared = await connection.prepare(sql);
      try {
        return columnsOfArrow(await prepared.query(...params));
      } finally {
        await prepared.close();
      }
    },
  };
  return { engine, database, connection };
}
