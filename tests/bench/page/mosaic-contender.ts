import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import {
  clauseInterval,
  clauseIntervals,
  Coordinator,
  MosaicClient,
  Selection,
  wasmConnector,
} from '@uwdata/mosaic-core';
import { count, Query, sql } from '@uwdata/mosaic-sql';
import type { Grouping } from '$lib/engine/grouping.ts';
import { viewNames, type Contender, type Counts, type ViewName } from './contender.ts';
import type { BrushCase, Step } from './rows.ts';
import { countsOf, sqlGroupings } from './sql-contender.ts';

/** Mosaic's coordinator with pre-aggregation, a client for each view, on the same table. */
export function mosaicContender(
  database: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
): Contender {
  const groupings = sqlGroupings();
  const connector = wasmConnector({ duckdb: database, connection });
  let coordinator: Coordinator | null = null;
  let selection: Selection | null = null;
  let clients: ViewClient[] = [];
  let source: object = {};
  return {
    name: 'Mosaic with pre-aggregation',
    steps: 60,
    setUp: 0,
    async begin() {
      if (coordinator) {
        await coordinator.preaggregator.dropSchema();
        coordinator.clear();
      }
      const silent = () => undefined;
      const quiet = {
        debug: silent,
        info: silent,
        log: silent,
        warn: silent,
        error: console.error,
        group: silent,
        groupCollapsed: silent,
        groupEnd: silent,
      };
      coordinator = new Coordinator(connector, { cache: false, logger: quiet });
      selection = Selection.crossfilter();
      source = {};
      clients = viewNames.map((name) => new ViewClient(selection, name, groupings[name]));
      for (const client of clients) coordinator.connect(client);
      await Promise.all(clients.map((client) => client.next(1)));
    },
    async step(brush, step) {
      const moved = clients.filter(({ grouping }) => !grouping.without.includes(brush.dimension));
      const still = clients.filter((client) => !moved.includes(client));
      const answered = Promise.all(moved.map((client) => client.next(client.answers + 1)));
      selection?.update(clauseOf(brush, step, source, new Set(still)));
      await answered;
    },
    found: () => new Map(clients.map((client) => [client.view, client.counts()])),
    async dispose() {
      await coordinator?.preaggregator.dropSchema();
      coordinator?.clear();
    },
  };
}

class ViewClient extends MosaicClient {
  readonly view: ViewName;
  readonly grouping: Grouping;
  answers = 0;
  #data: { toColumns(): Record<string, ArrayLike<unknown>> } | null = null;
  #waiting: { answers: number; resolve: () => void }[] = [];

  constructor(selection: unknown, view: ViewName, grouping: Grouping) {
    super(selection);
    this.view = view;
    this.grouping = grouping;
  }

  /** Resolves with the answer of this number. */
  next(answers: number): Promise<void> {
    if (this.answers >= answers) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ answers, resolve }));
  }

  override query(filter: unknown[] = []): unknown {
    const keys = this.grouping.parts.flatMap(({ sql: own }) => Object.entries(own));
    const columns = Object.fromEntries(keys.map(([name, text]) => [`${name}_`, sql([text])]));
    const { only } = this.grouping;
    return Query.from('signals')
      .select({ ...columns, count: count() })
      .where(only ? [sql([only]), ...[filter].flat()] : filter)
      .groupby(Object.keys(columns));
  }

  override queryResult(data: never): this {
    this.#data = data;
    this.answers++;
    for (const { answers, resolve } of this.#waiting) if (this.answers >= answers) resolve();
    this.#waiting = this.#waiting.filter(({ answers }) => this.answers < answers);
    return this;
  }

  override queryError(error: Error): this {
    console.error(String(error));
    throw error;
  }

  counts(): Counts {
    return countsOf((this.#data?.toColumns() ?? {}) as never);
  }
}

/** Whole numbers need no binning: the scale is the identity. */
function clauseOf(brush: BrushCase, { ranges }: Step, source: object, clients: Set<unknown>) {
  const scale = { type: 'identity', domain: [0, 1], range: [0, 1] };
  return brush.columns.length === 1
    ? clauseInterval(brush.columns[0], ranges[0], { source, clients, scale })
    : clauseIntervals(brush.columns, ranges, { source, clients, scales: [scale, scale] });
}
