import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { overview as en } from '$lib/i18n/en/overview.ts';
import { overview as nl } from '$lib/i18n/nl/overview.ts';
import { reachedFrom, sourceRoot } from '../support/source-imports.ts';

describe('the words that come with the first page', () => {
  const reached = reachedFrom(['routes/+layout.svelte', 'routes/+page.svelte']);
  const used = [...reached]
    .filter((file) => !file.startsWith('lib/i18n/') && file.match(/\.(ts|svelte)$/))
    .flatMap((file) => {
      const found = readFileSync(join(sourceRoot, file), 'utf8').matchAll(/\bi18n\.t\.(\w+)/g);
      return [...found].map(([, key = '']) => ({ file, key }));
    });

  it('are all that the overview and the frame of every page ask for', () => {
    expect(
      used.filter(({ key }) => !(key in nl)).map(({ file, key }) => `${file}: ${key}`),
    ).toEqual([]);
    expect(used.length).toBeGreaterThan(50);
  });

  it('are no more than that, in both languages', () => {
    const keys = [...new Set(used.map(({ key }) => key))].sort();
    expect(Object.keys(nl).sort()).toEqual(keys);
    expect(Object.keys(en).sort()).toEqual(keys);
  });
});
