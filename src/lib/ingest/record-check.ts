import type { z } from 'zod';

/** Where a record does not fit its schema. */
export interface Misfit {
  readonly field: string;
  readonly value: string;
  /** zod's code of the first issue: `too_big`, `invalid_type`, `invalid_format` ... */
  readonly code: string;
}

type Test = (value: unknown) => boolean;

/**
 * A check of records against their schema at a twentieth of zod's cost a record (zod 4 without
 * generated code takes some 5 microseconds for 20 fields). The tests are derived from the schema
 * itself; what this file does not know is left to zod, and so is every record that fails, so the
 * schema decides. `tests/ingest/record-check.test.ts` holds the two equal.
 */
export class RecordCheck<Schema extends z.ZodObject> {
  readonly #schema: Schema;
  readonly #names: readonly string[];
  readonly #tests: readonly Test[];
  /** By field, the value that passed last, and texts that have passed: values repeat from row to row. */
  readonly #last: unknown[];
  readonly #texts: (Set<string> | null)[];

  constructor(schema: Schema) {
    this.#schema = schema;
    this.#names = Object.keys(schema.shape);
    this.#tests = this.#names.map((name) => testOf(schema.shape[name] as z.ZodType));
    this.#last = this.#names.map(() => NOTHING);
    this.#texts = this.#names.map(() => new Set());
  }

  /** @returns null when the record is fit. */
  misfit(record: z.infer<Schema>): Misfit | null {
    const values = record as Record<string, unknown>;
    const names = this.#names;
    const last = this.#last;
    let i = 0;
    // Fields of a record are read fastest in its own order, which is that of the schema.
    for (const name in values) {
      if (name !== names[i]) return this.#explain(values);
      const value = values[name];
      if (value !== last[i]) {
        if (!this.#passes(i, value)) return this.#explain(values);
        last[i] = value;
      }
      i++;
    }
    return i === names.length ? null : this.#explain(values);
  }

  #passes(field: number, value: unknown): boolean {
    const test = this.#tests[field] as Test;
    const texts = this.#texts[field];
    if (!texts || typeof value !== 'string') return test(value);
    if (texts.has(value)) return true;
    if (!test(value)) return false;
    if (texts.add(value).size > MOST_TEXTS) this.#texts[field] = null;
    return true;
  }

  #explain(values: Record<string, unknown>): Misfit | null {
    const checked = this.#schema.safeParse(values);
    if (checked.success) return null;
    const issue = checked.error.issues[0];
    const field = String(issue?.path[0] ?? '');
    return { field, value: String(values[field] ?? ''), code: issue?.code ?? 'custom' };
  }
}

interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly entries?: Readonly<Record<string, string>>;
  readonly check?: string;
  readonly checks?: readonly { readonly _zod: { readonly def: CheckDefinition } }[];
  readonly pattern?: RegExp;
}

interface CheckDefinition {
  readonly check: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
}

/** Where the values of a field hardly repeat, looking for them costs more than testing. */
const MOST_TEXTS = 1000;

const NOTHING = Symbol('nothing');

function testOf(schema: z.ZodType): Test {
  const definition = schema._zod.def as unknown as Definition;
  if (definition.type === 'nullable' && definition.innerType) {
    const inner = testOf(definition.innerType);
    return (value) => value === null || inner(value);
  }
  if (definition.type === 'enum' && definition.entries) {
    const words = new Set<unknown>(Object.values(definition.entries));
    return (value) => words.has(value);
  }
  const base = definition.type === 'string' || definition.type === 'number';
  const checks = (definition.checks ?? []).map((check) => limitOf(check._zod.def));
  if (!base || checks.includes(null) || (definition.check && !definition.pattern))
    return (value) => schema.safeParse(value).success;
  const limits = checks as readonly Test[];
  const pattern = definition.pattern;
  if (definition.type === 'number') return all(Number.isFinite, limits);
  const isText: Test = (value) => typeof value === 'string';
  return pattern
    ? all((value) => isText(value) && pattern.test(value as string), limits)
    : all(isText, limits);
}

/** Without a loop for the few that fields have: it would cost more than the tests. */
function all(first: Test, [second, third, ...more]: readonly Test[]): Test {
  if (!second) return first;
  if (!third) return (value) => first(value) && second(value);
  const both: Test = (value) => first(value) && second(value) && third(value);
  return more.length > 0 ? all(both, more) : both;
}

/** Null for a check that is not known here. */
function limitOf(check: CheckDefinition): Test | null {
  const { minimum = 0, maximum = 0, value: bound = 0, inclusive, pattern } = check;
  switch (check.check) {
    case 'min_length':
      return (text) => (text as string).length >= minimum;
    case 'max_length':
      return (text) => (text as string).length <= maximum;
    case 'greater_than':
      return inclusive ? (n) => (n as number) >= bound : (n) => (n as number) > bound;
    case 'less_than':
      return inclusive ? (n) => (n as number) <= bound : (n) => (n as number) < bound;
    case 'number_format':
      return check.format === 'safeint' ? Number.isSafeInteger : null;
    case 'string_format':
      return pattern && !pattern.global ? (text) => pattern.test(text as string) : null;
    default:
      return null;
  }
}
