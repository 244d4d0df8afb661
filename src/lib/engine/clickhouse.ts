import { isAbort, QueryError } from '../domain/errors.ts';
import { columnsOfAnswer } from './clickhouse-answer.ts';
import {
  columnsAsked,
  missingColumns,
  preludeAsked,
  settingsAsked,
  wrongPrelude,
  wrongSettings,
} from './clickhouse-check.ts';
import type { Columns } from './columns.ts';
import type { Answering, Parameter, QueryOptions, Statement } from './engine.ts';
import { placeholders } from './placeholders.ts';

export interface ClickhouseAddress {
  /** Where the server's HTTP interface answers; by default a path of this site, behind its log-in. */
  readonly url: URL;
  readonly database: string;
}

/** Says why a server was refused, in the server's own terms, for the person who runs it. */
export class ServerMismatch extends QueryError {
  readonly found: readonly string[];
  constructor(found: readonly string[], sql: string) {
    super(`the server cannot answer as this dashboard needs: ${found.join('; ')}`, sql);
    this.found = found;
  }
}

/**
 * A ClickHouse server over HTTP: it holds the rows and sends groups and pages.
 * @throws ServerMismatch when its settings, tables or prelude are not ours; QueryError when it cannot
 * be reached or does not let us in.
 */
export async function openClickhouse(
  address: ClickhouseAddress,
  options?: QueryOptions,
): Promise<Answering> {
  const engine = new ClickhouseEngine(address);
  const checks = [
    [settingsAsked, wrongSettings],
    [columnsAsked, missingColumns],
    [preludeAsked, wrongPrelude],
  ] as const;
  for (const [statement, faults] of checks) {
    const found = faults(await engine.query(statement, options));
    if (found.length) throw new ServerMismatch(found, statement.sql);
  }
  return engine;
}

class ClickhouseEngine implements Answering {
  readonly #address: ClickhouseAddress;

  constructor(address: ClickhouseAddress) {
    this.#address = address;
  }

  async query(statement: Statement, options?: QueryOptions): Promise<Columns> {
    const { sql } = statement;
    try {
      const response = await fetch(this.#url(statement), {
        method: 'POST',
        body: placeholders(sql, (i) => `{p${i}:${typeOf(statement.params[i] ?? null)}}`),
        signal: options?.signal ?? null,
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${response.status} ${text.slice(0, 2000)}`);
      return columnsOfAnswer(text);
    } catch (cause) {
      if (isAbort(cause)) throw cause;
      throw new QueryError(cause instanceof Error ? cause.message : String(cause), sql, cause);
    }
  }

  #url({ params }: Statement): URL {
    const url = new URL(this.#address.url);
    url.searchParams.set('database', this.#address.database);
    url.searchParams.set('default_format', 'JSONColumnsWithMetadata');
    // Held back until whole: else an error could follow half an answer that had said 200.
    url.searchParams.set('wait_end_of_query', '1');
    params.forEach((value, i) => url.searchParams.set(`param_p${i}`, escaped(value)));
    return url;
  }
}

function typeOf(value: Parameter): string {
  if (value === null) return 'Nullable(String)';
  if (typeof value === 'string') return 'String';
  return Number.isSafeInteger(value) ? 'Int64' : 'Float64';
}

/** A parameter travels in ClickHouse's TSV form: a bare backslash or tab would be read as a sign. */
function escaped(value: Parameter): string {
  if (value === null) return '\\N';
  return String(value)
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
}
