import type { z } from 'zod';

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

type Kind = 'text' | 'number' | 'word' | 'any';

/**
 * The test of one field by its schema, as bounds that lie open: a chain of functions, one a check,
 * costs more than what it tests. What is not known here is left to zod.
 */
export class FieldTest {
  readonly #schema: z.ZodType;
  #kind: Kind = 'any';
  #isNullable = false;
  /** Of a text the length, of a number the value; both inclusive. */
  #least: number;
  #most: number;
  #isWhole = false;
  #pattern: RegExp | null = null;
  #words: ReadonlySet<unknown> = new Set();

  constructor(schema: z.ZodType) {
    this.#schema = schema;
    const outer = definitionOf(schema);
    this.#isNullable = outer.type === 'nullable';
    const definition = outer.innerType && this.#isNullable ? definitionOf(outer.innerType) : outer;
    const isText = definition.type === 'string';
    this.#least = isText ? 0 : -Number.MAX_VALUE;
    this.#most = Number.MAX_VALUE;
    if (definition.type === 'enum' && definition.entries) {
      this.#kind = 'word';
      this.#words = new Set(Object.values(definition.entries));
    } else if (isText || definition.type === 'number') {
      const checks = (definition.checks ?? []).map(({ _zod }) => _zod.def);
      const own = definition.check ? [definition as CheckDefinition] : [];
      // Whether a number is whole has to be known before its bounds.
      checks.sort(
        (a, b) => Number(b.check === 'number_format') - Number(a.check === 'number_format'),
      );
      if ([...own, ...checks].every((check) => this.#take(check)))
        this.#kind = isText ? 'text' : 'number';
    }
  }

  passes(value: unknown): boolean {
    if (value === null && this.#isNullable) return true;
    switch (this.#kind) {
      case 'text':
        return (
          typeof value === 'string' &&
          value.length >= this.#least &&
          value.length <= this.#most &&
          (this.#pattern === null || this.#pattern.test(value))
        );
      case 'number':
        return (
          typeof value === 'number' &&
          value >= this.#least &&
          value <= this.#most &&
          (!this.#isWhole || Number.isSafeInteger(value))
        );
      case 'word':
        return this.#words.has(value);
      case 'any':
        return this.#schema.safeParse(value).success;
    }
  }

  /** False for a check that cannot be said in bounds. */
  #take({ check, format, pattern, minimum, maximum, value, inclusive }: CheckDefinition): boolean {
    switch (check) {
      case 'min_length':
        return this.#atLeast(minimum);
      case 'max_length':
        return this.#atMost(maximum);
      case 'greater_than':
        if (value === undefined || inclusive) return this.#atLeast(value);
        return this.#isWhole && this.#atLeast(Math.floor(value) + 1);
      case 'less_than':
        if (value === undefined || inclusive) return this.#atMost(value);
        return this.#isWhole && this.#atMost(Math.ceil(value) - 1);
      case 'number_format':
        this.#isWhole = format === 'safeint';
        return this.#isWhole;
      case 'string_format':
        return this.#follows(pattern);
      default:
        return false;
    }
  }

  #atLeast(bound: number | undefined): boolean {
    if (bound === undefined) return false;
    this.#least = Math.max(this.#least, bound);
    return true;
  }

  #atMost(bound: number | undefined): boolean {
    if (bound === undefined) return false;
    this.#most = Math.min(this.#most, bound);
    return true;
  }

  #follows(pattern: RegExp | undefined): boolean {
    if (!pattern || pattern.global || (this.#pattern && this.#pattern !== pattern)) return false;
    this.#pattern = pattern;
    return true;
  }
}

function definitionOf(schema: z.ZodType): Definition {
  return schema._zod.def as unknown as Definition;
}
