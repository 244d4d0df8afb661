import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as DuckdbNode from '@duckdb/duckdb-wasm/blocking';
import { isArrowStream } from '$lib/domain/arrow/arrow-stream.ts';
import { columnsOfArrow, type Columns } from '$lib/engine/columns.ts';
import { appendStatement, duckdbConfig, lockedSettings } from '$lib/engine/duckdb-sql.ts';
import type {
  Answering,
  Engine,
  QueryOptions,
  Statement,
  TableTarget,
} from '$lib/engine/engine.ts';
import { duckdbPrelude } from '$lib/engine/prelude-duckdb.ts';
import { QueryError } from '$lib/domain/errors.ts';

const require = createRequire(import.meta.url);

/** The engine of the browser, the same WASM file, run in Node: for tests of SQL. */
export async function openDuckdbInNode(): Promise<Engine> {
  const duckdb = require('@duckdb/duckdb-wasm/blocking') as typeof DuckdbNode;
  const dist = dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
  const bundle = {
    mainModule: join(dist, 'duckdb-eh.wasm'),
    mainWorker: join(dist, 'duckdb-node-eh.worker.cjs'),
  };
  const database = await duckdb.createDuckDB(
    { mvp: bundle, eh: bundle },
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME,
  );
  await database.instantiate(() => undefined);
  database.open(duckdbConfig);
  const connection = database.connect();
  for (const sql of [...lockedSettings('http://localhost'), ...duckdbPrelude])
    connection.query(sql);
  let files = 0;
  const adding = new Map<string, typeof connection>();

  const guarded = <Result>(sql: string, run: () => Result): Result => {
    try {
      return run();
    } catch (cause) {
      throw new QueryError(cause instanceof Error ? cause.message : String(cause), sql, cause);
    }
  };

  const answering = (from: typeof connection): Answering => ({
    async query({ sql, params }: Statement, options?: QueryOptions): Promise<Columns> {
      options?.signal?.throwIfAborted();
      return guarded(sql, () => {
        const prepared = from.prepare(sql);
        try {
          return columnsOfArrow(prepared.query(...params));
        } finally {
          prepared.close();
        }
      });
    },
  });

  const end = (schema: string, sql: string): void => {
    const open = adding.get(schema);
    if (!open) return;
    adding.delete(schema);
    guarded(sql, () => open.query(sql));
    open.close();
  };

  return {
    ...answering(connection),
    async beside(schema: string): Promise<Answering> {
      const other = database.connect();
      for (const sql of [...duckdbPrelude, `USE ${schema}`]) other.query(sql);
      return answering(other);
    },
    async append(target: TableTarget, rows: Uint8Array): Promise<void> {
      const { schema, table: name } = target;
      const open = adding.get(schema) ?? database.connect();
      if (!adding.has(schema)) open.query('BEGIN TRANSACTION');
      adding.set(schema, open);
      if (isArrowStream(rows)) {
        guarded(`INSERT INTO ${schema}.${name}`, () =>
          open.insertArrowFromIPCStream(rows, { schema, name, create: false }),
        );
        return;
      }
      const file = `rows-${files++}.csv`;
      const sql = appendStatement(target, file);
      database.registerFileBuffer(file, rows);
      guarded(sql, () => open.query(sql));
      database.dropFile(file);
    },
    commit: async (schema: string) => end(schema, 'COMMIT'),
    rollBack: async (schema: string) => end(schema, 'ROLLBACK'),
    async close(): Promise<void> {
      connection.close();
    },
  };
}
