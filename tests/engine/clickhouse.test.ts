import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { QueryError } from '$lib/domain/errors.ts';
import { tables } from '$lib/domain/tables.ts';
import { preludeAnswer } from '$lib/engine/clickhouse-check.ts';
import { clickhouseSettings } from '$lib/engine/clickhouse-settings.ts';
import { openClickhouse, ServerMismatch } from '$lib/engine/clickhouse.ts';

let server: Server | null = null;
afterEach(() => server?.close());

interface Reply {
  readonly status?: number;
  readonly body: string;
}
type Answer = (sql: string, asked: URLSearchParams, request: IncomingMessage) => Reply | null;

/** A server that answers with given bodies; null never answers. */
async function serving(answer: Answer): Promise<URL> {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { searchParams } = new URL(request.url ?? '', 'http://localhost');
      const reply = answer(Buffer.concat(parts).toString(), searchParams, request);
      if (reply) response.writeHead(reply.status ?? 200).end(reply.body);
    });
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/clickhouse/`);
}

function body(columns: Record<string, (string | number | null)[]>, types: string[] = []): string {
  const typeOf = (values: unknown[]) => (typeof values[0] === 'number' ? 'Float64' : 'String');
  const meta = Object.entries(columns).map(([name, values], i) => ({
    name,
    type: types[i] ?? typeOf(values),
  }));
  return JSON.stringify({ meta, data: columns, rows: 1 });
}

/** What a server that is set up as it should be says of itself. */
function rightly(settings: Record<string, string> = clickhouseSettings) {
  const places = Object.values(tables).flatMap(({ name, columns }) =>
    columns.map((column) => [name, column.name] as const),
  );
  return (sql: string): Reply | null => {
    if (sql.includes('system.settings'))
      return { body: body({ name: Object.keys(settings), value: Object.values(settings) }) };
    if (sql.includes('system.columns'))
      return { body: body({ table: places.map(([a]) => a), name: places.map(([, b]) => b) }) };
    if (sql.includes('sk_weekday')) {
      const cells = Object.entries(preludeAnswer).map(([name, value]) => [name, [value]]);
      return { body: body(Object.fromEntries(cells)) };
    }
    return null;
  };
}

describe('a ClickHouse server', () => {
  it('is sent the statement with typed placeholders and the values beside it', async () => {
    const seen: [string, Record<string, string>][] = [];
    const set = rightly();
    const url = await serving((sql, asked) => {
      seen.push([sql, Object.fromEntries(asked)]);
      return set(sql) ?? { body: body({ a: [1, null] }, ['Nullable(Float64)']) };
    });
    const engine = await openClickhouse({ url, database: 'ours' });
    const sql = 'SELECT a FROM t WHERE a = ? AND b < ? AND c = ? LIMIT ?';
    const answer = await engine.query({ sql, params: ['tab\tback\\', 1.5, null, 10] });
    expect(answer).toEqual({ a: [1, null] });
    expect(seen.at(-1)).toEqual([
      'SELECT a FROM t WHERE a = {p0:String} AND b < {p1:Float64} AND c = {p2:Nullable(String)} LIMIT {p3:Int64}',
      {
        database: 'ours',
        default_format: 'JSONColumnsWithMetadata',
        wait_end_of_query: '1',
        param_p0: 'tab\\tback\\\\',
        param_p1: '1.5',
        param_p2: '\\N',
        param_p3: '10',
      },
    ]);
  });

  it('is refused, with every difference named, when it is not set up as figures need', async () => {
    const url = await serving(
      rightly({ ...clickhouseSettings, join_use_nulls: '0', readonly: '0' }),
    );
    const refused = await openClickhouse({ url, database: 'ours' }).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(ServerMismatch);
    expect((refused as ServerMismatch).found).toEqual([
      'join_use_nulls = 0, expected 1',
      'readonly = 0, expected 1',
    ]);
  });

  it('fails with the server’s words and the SQL', async () => {
    const set = rightly();
    const url = await serving(
      (sql) => set(sql) ?? { status: 404, body: 'Code: 60. DB::Exception: Unknown table' },
    );
    const engine = await openClickhouse({ url, database: 'ours' });
    const failed = await engine
      .query({ sql: 'SELECT 1', params: [] })
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(QueryError);
    expect(failed).toMatchObject({ sql: 'SELECT 1', message: /404 Code: 60.*Unknown table/ });
  });

  it('says so when a page of a log-in stands where an answer should', async () => {
    const url = await serving(() => ({ body: '<html>log in</html>' }));
    await expect(openClickhouse({ url, database: 'ours' })).rejects.toBeInstanceOf(QueryError);
  });

  it('refuses a column that is neither a double nor a text', async () => {
    const set = rightly();
    const url = await serving((sql) => set(sql) ?? { body: body({ n: ['1'] }, ['UInt64']) });
    const engine = await openClickhouse({ url, database: 'ours' });
    await expect(engine.query({ sql: 'SELECT 1', params: [] })).rejects.toThrow('UInt64');
  });

  it('refuses a value that is not of its column', async () => {
    const set = rightly();
    const url = await serving((sql) => set(sql) ?? { body: body({ n: [null, 1] }, ['String']) });
    const engine = await openClickhouse({ url, database: 'ours' });
    await expect(engine.query({ sql: 'SELECT 1', params: [] })).rejects.toThrow(
      'column n holds a number, not string',
    );
  });

  it('closes the connection of a question that is aborted, which is no failure', async () => {
    let closed: () => void = () => undefined;
    const isClosed = new Promise<void>((resolve) => (closed = resolve));
    const set = rightly();
    const aborter = new AbortController();
    const url = await serving((sql, _, request) => {
      const known = set(sql);
      if (!known) {
        request.socket.on('close', closed);
        aborter.abort();
      }
      return known;
    });
    const engine = await openClickhouse({ url, database: 'ours' });
    const asked = engine.query({ sql: 'SELECT 1', params: [] }, { signal: aborter.signal });
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    await isClosed;
  });
});
