import { describe, expect, it } from 'vitest';
import { dimensions, filterSchema, isEmptyDimension } from '$lib/domain/filter.ts';
import { parityCases } from './cases.ts';

const modules = import.meta.glob<Record<string, unknown>>('../../src/lib/engine/questions/*.ts', {
  eager: true,
});
const questions = Object.entries(modules).flatMap(([path, module]) =>
  Object.values(module)
    .filter(isQuestion)
    .map(({ name }) => ({ path, name })),
);

function isQuestion(value: unknown): value is { readonly name: string } {
  return typeof value === 'object' && value !== null && 'statement' in value && 'answer' in value;
}

/**
 * Asked of the rows that a browser holds, never of a server: DuckDB's own texts of its values go into
 * the digest, and no other engine writes a double or a moment in the same letters.
 */
const heldHereAlone = ['rows-digest'];

describe('the parity suite', () => {
  it('asks every question of the product, each with at least one input', () => {
    const asked = new Set([...heldHereAlone, ...parityCases.map(({ question }) => question.name)]);
    expect(questions.length).toBeGreaterThan(20);
    const left = questions.filter(({ name }) => !asked.has(name));
    expect(left, 'add them to tests/parity/cases.ts').toEqual([]);
    expect(parityCases.filter(({ inputs }) => inputs.length === 0)).toEqual([]);
  });

  it.each(dimensions)('asks under a choice of %s', (dimension) => {
    const filters = parityCases
      .flatMap(({ inputs }) => inputs)
      .map((input) => filterSchema.safeParse(input).data)
      .filter((filter) => filter !== undefined);
    expect(filters.some((filter) => !isEmptyDimension(filter, dimension))).toBe(true);
  });

  it('calls each question by a name of its own', () => {
    const names = questions.map(({ name }) => name);
    expect(names.length).toBe(new Set(names).size);
  });
});
