import { describe, expect, it } from 'vitest';
import { en } from '$lib/i18n/en/index.ts';
import { nl } from '$lib/i18n/nl/index.ts';

/** Every path of a dictionary with what stands there: a text, or a function of so many parameters. */
function entries(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, 'text']]);
  if (typeof value === 'function') return new Map([[path, `function of ${value.length}`]]);
  const found = new Map<string, string>();
  for (const [key, part] of Object.entries(value as object))
    for (const [inner, kind] of entries(part, `${path}.${key}`)) found.set(inner, kind);
  return found;
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [];
  return Object.values(value as object).flatMap(texts);
}

describe('the dictionaries', () => {
  it('have the same keys with the same parameters in both languages', () => {
    expect([...entries(en)].sort()).toEqual([...entries(nl)].sort());
    expect(entries(nl).size).toBeGreaterThan(100);
  });

  it('leave no text empty', () => {
    expect([...texts(nl), ...texts(en)].filter((text) => text.trim() === '')).toEqual([]);
  });
});
