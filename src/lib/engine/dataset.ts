import { tables, type Column, type Table, type TableName } from '../domain/tables.ts';
import type { Engine, TableTarget } from './engine.ts';
import type { HeldRows } from './held-rows.ts';

// The tables differ in their rows; here only names and types count, which all of them share.
type AnyTable = Omit<Table<never>, 'columns'> & {
  readonly columns: readonly Pick<Column<never>, 'name' | 'type'>[];
};

function columnTypes(table: AnyTable): string {
  return `{${table.columns.map(({ name, type }) => `'${name}': '${type}'`).join(', ')}}`;
}

function createTable(schema: string, table: AnyTable): string {
  const columns = table.columns.map(({ name, type }) => `${name} ${type}`).join(', ');
  return `CREATE TABLE ${schema}.${table.name} (${columns})`;
}

/** The schema of the draft of this number. */
export function schemaOf(number: number): string {
  return `dataset_${number}`;
}

/**
 * A dataset being filled, in a schema of its own: until `open` nothing of it can be seen, and the
 * one that was open before stays as it is.
 */
export class DatasetDraft implements HeldRows {
  readonly #engine: Engine;
  readonly schema: string;

  private constructor(engine: Engine, schema: string) {
    this.#engine = engine;
    this.schema = schema;
  }

  /** @param number gives the schema its name; unique for the life of the engine. */
  static async create(engine: Engine, number: number): Promise<DatasetDraft> {
    const draft = new DatasetDraft(engine, schemaOf(number));
    await draft.#run(`CREATE SCHEMA ${draft.schema}`);
    for (const table of Object.values(tables)) await draft.#run(createTable(draft.schema, table));
    return draft;
  }

  append(name: TableName, rows: Uint8Array): Promise<void> {
    const table = tables[name];
    const target: TableTarget = {
      schema: this.schema,
      table: table.name,
      columnTypes: columnTypes(table),
    };
    return this.#engine.append(target, rows);
  }

  /** Makes this the dataset that questions are answered from. */
  async open(): Promise<void> {
    await this.filled();
    await this.#run(`USE ${this.schema}`);
  }

  /** Lets questions see what was added. */
  filled(): Promise<void> {
    return this.#engine.commit(this.schema);
  }

  async drop(): Promise<void> {
    await this.#engine.rollBack(this.schema);
    await this.#run(`DROP SCHEMA ${this.schema} CASCADE`);
  }

  async #run(sql: string): Promise<void> {
    await this.#engine.query({ sql, params: [] });
  }
}
