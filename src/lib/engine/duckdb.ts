import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { isArrowStream } from '../domain/arrow/arrow-stream.ts';
import { QueryError } from '../domain/errors.ts';
import { columnsOfArrow, type Columns } from './columns.ts';
import { appendStatement, duckdbConfig, lockedSettings } from './duckdb-sql.ts';
import type { Answering, Engine, QueryOptions, Statement, TableTarget } from './engine.ts';
import { askOwnQuestion } from './duckdb-own-question.ts';
import type { OwnAnswer } from './own-question.ts';
import { duckdbPrelude } from './prelude-duckdb.ts';
import { Turns } from './turns.ts';

/** Starts DuckDB-Wasm in its own worker, from this site's own files alone. */
export async function openDuckdb(): Promise<Engine> {
  const worker = new Worker(new URL(workerUrl, location.href));
  const death = deathOf(worker);
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  await database.instantiate(new URL(wasmUrl, location.href).href);
  await database.open(duckdbConfig);
  const connection = await database.connect();
  for (const sql of [...lockedSettings(location.origin), ...duckdbPrelude])
    await connection.query(sql);
  return new DuckdbEngine(database, connection, death);
}

/**
 * Rejects when the worker has died of an error. It answers nothing any more then: what waits for it
 * would wait for ever.
 */
function deathOf(worker: Worker): Promise<never> {
  const death = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      reject(new QueryError(`the worker of the engine died: ${message}`, ''));
    });
  });
  // Nobody may be waiting when it happens; who asks later is told.
  death.catch(() => undefined);
  return death;
}

class DuckdbEngine implements Engine {
  readonly #database: AsyncDuckDB;
  readonly #connection: AsyncDuckDBConnection;
  readonly #turns = new Turns();
  readonly #death: Promise<never>;
  /** Where rows are being added, by schema. */
  readonly #adding = new Map<string, AsyncDuckDBConnection>();
  readonly #besides = new Map<string, Promise<Answering>>();
  #files = 0;

  constructor(database: AsyncDuckDB, connection: AsyncDuckDBConnection, death: Promise<never>) {
    this.#death = death;
    this.#database = database;
    this.#connection = connection;
  }

  query(statement: Statement, options?: QueryOptions): Promise<Columns> {
    return this.#turn(() => answered(this.#connection, statement), options?.signal);
  }

  /** The schema in use and the prelude belong to a connection: another dataset has one of its own. */
  beside(schema: string): Promise<Answering> {
    const known = this.#besides.get(schema) ?? this.#turn(() => this.#connect(schema));
    this.#besides.set(schema, known);
    return known;
  }

  async #connect(schema: string): Promise<Answering> {
    const connection = await this.#database.connect();
    for (const sql of [...duckdbPrelude, `USE ${schema}`]) await connection.query(sql);
    return {
      query: (statement, options) =>
        this.#turn(() => answered(connection, statement), options?.signal),
    };
  }

  async ownQuestion(
    schema: string,
    sql: string,
    options: { readonly limit: number; readonly signal: AbortSignal },
  ): Promise<OwnAnswer> {
    return this.#turns.take(async () => {
      const connection = await this.#database.connect();
      try {
        await connection.query(`USE ${schema}`);
        return await askOwnQuestion(connection, sql, options);
      } finally {
        await connection.close();
      }
    }, options.signal);
  }

  append(target: TableTarget, rows: Uint8Array): Promise<void> {
    return this.#turn(async () => {
      const adding = await this.#addingTo(target.schema);
      if (isArrowStream(rows)) await addArrow(adding, target, rows);
      else await this.#addCsv(adding, target, rows);
    });
  }

  commit(schema: string): Promise<void> {
    return this.#end(schema, 'COMMIT');
  }

  rollBack(schema: string): Promise<void> {
    return this.#end(schema, 'ROLLBACK');
  }

  /** Each dataset in a transaction of its own: one that fails leaves the others as they are. */
  async #addingTo(schema: string): Promise<AsyncDuckDBConnection> {
    const open = this.#adding.get(schema);
    if (open) return open;
    const connection = await this.#database.connect();
    await connection.query('BEGIN TRANSACTION');
    this.#adding.set(schema, connection);
    return connection;
  }

  #end(schema: string, sql: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    return this.#turn(async () => {
      const connection = this.#adding.get(schema);
      if (!connection) return;
      this.#adding.delete(schema);
      try {
        await connection.query(sql);
      } catch (cause) {
        throw new QueryError(wordsOf(cause), sql, cause);
      } finally {
        await connection.close();
      }
    });
  }

  async #addCsv(
    connection: AsyncDuckDBConnection,
    target: TableTarget,
    csv: Uint8Array,
  ): Promise<void> {
    const file = `rows-${this.#files++}.csv`;
    const sql = appendStatement(target, file);
    await this.#database.registerFileBuffer(file, csv);
    try {
      await connection.query(sql);
    } catch (cause) {
      throw new QueryError(wordsOf(cause), sql, cause);
    } finally {
      await this.#database.dropFile(file);
    }
  }

  #turn<Result>(task: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    return this.#turns.take(() => Promise.race([task(), this.#death]), signal);
  }

  async close(): Promise<void> {
    await this.#connection.close();
    await this.#database.terminate();
  }
}

async function addArrow(
  connection: AsyncDuckDBConnection,
  { schema, table: name }: TableTarget,
  stream: Uint8Array,
): Promise<void> {
  try {
    await connection.insertArrowFromIPCStream(stream, { schema, name, create: false });
  } catch (cause) {
    throw new QueryError(wordsOf(cause), `INSERT INTO ${schema}.${name}`, cause);
  }
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

async function answered(
  connection: AsyncDuckDBConnection,
  { sql, params }: Statement,
): Promise<Columns> {
  try {
    const prepared = await connection.prepare(sql);
    try {
      return columnsOfArrow(await prepared.query(...params));
    } finally {
      await prepared.close();
    }
  } catch (cause) {
    throw new QueryError(wordsOf(cause), sql, cause);
  }
}
