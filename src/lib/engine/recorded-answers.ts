import { z } from 'zod';
import type { Column, Columns } from './columns.ts';
import type { Answering, QueryOptions, Statement } from './engine.ts';

/**
 * A column as plain values, or as the step from each of its numbers to the next, from zero, in whole
 * parts of which `per` make one.
 */
const columnSchema = z.union([
  z.array(z.union([z.number(), z.string(), z.null()])),
  z.object({ per: z.number().int().positive(), steps: z.array(z.number().int()) }),
]);
type RecordedColumn = z.infer<typeof columnSchema>;

/** What an engine answered to a statement. */
const recordSchema = z.object({
  sql: z.string(),
  params: z.array(z.union([z.string(), z.number(), z.null()])),
  columns: z.record(z.string(), columnSchema),
});
export const recordingSchema = z.array(recordSchema);
export type Recording = z.infer<typeof recordingSchema>;

/** Answers that were worked out beforehand; every other statement goes to the engine behind them. */
export class RecordedAnswers implements Answering {
  readonly #known: ReadonlyMap<string, Columns>;
  readonly #behind: () => Promise<Answering>;

  /** @param behind called with the first statement that is not recorded, and with each after it. */
  constructor(recording: Recording, behind: () => Promise<Answering>) {
    this.#known = new Map(recording.map((one) => [keyOf(one), restored(one.columns)]));
    this.#behind = behind;
  }

  async query(statement: Statement, options?: QueryOptions): Promise<Columns> {
    options?.signal?.throwIfAborted();
    return this.#known.get(keyOf(statement)) ?? (await this.#behind()).query(statement, options);
  }
}

/** An engine that keeps what it is asked and what it answers. */
export class Recorder implements Answering {
  readonly recording: Recording = [];
  readonly #engine: Answering;

  constructor(engine: Answering) {
    this.#engine = engine;
  }

  async query(statement: Statement, options?: QueryOptions): Promise<Columns> {
    const columns = await this.#engine.query(statement, options);
    const plain = Object.entries(columns).map(([name, values]) => [name, recorded(values)]);
    const { sql, params } = statement;
    this.recording.push({ sql, params: [...params], columns: Object.fromEntries(plain) });
    return columns;
  }
}

function keyOf({ sql, params }: Statement): string {
  return JSON.stringify([sql, params]);
}

/** In whichever form is the shorter; degrees have six decimals. */
function recorded(values: Column): RecordedColumn {
  const plain = Array.from<number | string | null>(values);
  const isNumeric = plain.every((value) => typeof value === 'number');
  const forms: RecordedColumn[] = isNumeric ? [1, 1_000_000].map((per) => stepped(plain, per)) : [];
  const exact = forms.filter((form) => sameValues(columnOf(form), plain));
  const lengthOf = (form: RecordedColumn) => JSON.stringify(form).length;
  return exact.reduce((best, form) => (lengthOf(form) < lengthOf(best) ? form : best), plain);
}

function stepped(values: readonly number[], per: number): RecordedColumn {
  const parts = values.map((value) => Math.round(value * per));
  return { per, steps: parts.map((part, i) => part - (parts[i - 1] ?? 0)) };
}

function sameValues(column: Column, values: readonly (number | string | null)[]): boolean {
  return values.every((value, i) => Object.is(column[i], value));
}

/** As an engine gives them: numbers without a gap are doubles, and an empty column has no type. */
function restored(columns: Recording[number]['columns']): Columns {
  const typed = ([name, column]: [string, RecordedColumn]): [string, Column] => [
    name,
    columnOf(column),
  ];
  return Object.fromEntries(Object.entries(columns).map(typed));
}

function columnOf(column: RecordedColumn): Column {
  return Array.isArray(column) ? plainColumn(column) : summed(column);
}

function plainColumn(values: (number | string | null)[]): Column {
  const isNumeric = values.length > 0 && values.every((value) => typeof value === 'number');
  return isNumeric ? Float64Array.from(values) : (values as Column);
}

function summed({ per, steps }: { readonly per: number; readonly steps: readonly number[] }) {
  let sum = 0;
  return Float64Array.from(steps, (step) => (sum += step) / per);
}
