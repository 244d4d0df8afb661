import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildStaticFiles } from '../../data/static-files.ts';

const staticRoot = new URL('../../static/', import.meta.url);
const files = await buildStaticFiles();

test.each([...files.keys()])(
  'static/%s is what the builder writes, byte for byte',
  async (path) => {
    expect(await readFile(new URL(path, staticRoot), 'utf8')).toBe(files.get(path));
  },
);

test('the builder writes the same each time', async () => {
  expect(await buildStaticFiles()).toEqual(files);
});

test.each(['areas', 'sample'])(
  'static/%s holds nothing that the builder does not write',
  async (folder) => {
    const entries = await readdir(new URL(`${folder}/`, staticRoot), {
      recursive: true,
      withFileTypes: true,
    });
    const found = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(fileURLToPath(staticRoot), join(entry.parentPath, entry.name)));
    expect(found.sort()).toEqual(
      [...files.keys()].filter((path) => path.startsWith(folder)).sort(),
    );
  },
);
