import { expect, test } from 'vitest';
import { buildStaticFiles } from '../../data/static-files.ts';
import { catalogueSchema } from '../../src/lib/domain/catalogue.ts';

const files = await buildStaticFiles();
const catalogue = catalogueSchema.parse(JSON.parse(files.get('sample/catalogue.json') ?? ''));

test('the season of four towers opens by itself', () => {
  expect(catalogue.datasets.map((entry) => entry.id)).toEqual([
    'season-2021-22',
    'pilot-2020-21',
    'drie-masten-2024',
  ]);
});

test.each(catalogue.datasets)(
  '$id is said to be made up in both languages',
  ({ name, caution }) => {
    expect(caution?.nl).toMatch(/verzonnen/i);
    expect(caution?.en).toMatch(/made-up/i);
    expect(name.nl).toMatch(/verzonnen/);
    expect(name.en).toMatch(/made up/);
  },
);

test.each(catalogue.datasets)('every file that $id names is there', ({ area, files: named }) => {
  const paths = [area, ...Object.values(named)].filter((path) => path !== null);
  expect(paths.length).toBeGreaterThan(4);
  for (const path of paths) expect(files.has(path), path).toBe(true);
});
