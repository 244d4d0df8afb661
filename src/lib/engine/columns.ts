import { z } from 'zod';

/** A column of numbers without a gap, one with gaps, or texts. */
export type Column = Float64Array | readonly (number | null)[] | readonly (string | null)[];
export type Columns = Readonly<Record<string, Column>>;

/** What duckdb-wasm's Arrow tables offer; the Arrow package itself stays out of the application. */
export interface ArrowTable {
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  getChildAt(index: number): ArrowVector | null;
}
interface ArrowVector {
  readonly length: number;
  readonly nullCount: number;
  get(index: number): unknown;
  toArray(): unknown;
}

/** Null in, null out; numbers of any width become doubles. */
export function columnsOfArrow(table: ArrowTable): Columns {
  const columns: Record<string, Column> = {};
  table.schema.fields.forEach((field, index) => {
    const vector = table.getChildAt(index);
    columns[field.name] = vector ? columnOfVector(vector) : [];
  });
  return columns;
}

function columnOfVector(vector: ArrowVector): Column {
  if (vector.nullCount === 0) {
    const values = vector.toArray();
    if (values instanceof Float64Array) return values;
  }
  const values = Array.from({ length: vector.length }, (_, i) => plain(vector.get(i)));
  const isText = values.some((value) => typeof value === 'string');
  return isText ? (values as (string | null)[]) : (values as (number | null)[]);
}

function plain(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return String(value);
}

/** An empty answer has no type of its own: Arrow gives no batch to tell it by. */
const empty = z.array(z.never()).length(0);

export const numbers = z.union([
  z.instanceof(Float64Array),
  empty.transform(() => new Float64Array(0)),
]);
export const gappyNumbers = z.union([
  z.instanceof(Float64Array).transform((values) => Array.from(values) as (number | null)[]),
  z.array(z.number().nullable()),
]);
export const texts = z.array(z.string());
export const gappyTexts = z.array(z.string().nullable());
