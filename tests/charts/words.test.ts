import { expect, test } from 'vitest';
import { charts as en } from '$lib/i18n/en/charts.ts';
import { charts as nl } from '$lib/i18n/nl/charts.ts';

function paths(words: object, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? paths(value, `${prefix}${key}.`)
      : [`${prefix}${key}/${typeof value === 'function' ? value.length : 0}`],
  );
}

test('both languages have the same words with the same parameters', () => {
  expect(paths(en)).toEqual(paths(nl));
});
