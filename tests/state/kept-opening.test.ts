import { expect, test } from 'vitest';
import type { Manifest } from '$lib/domain/stored-dataset.ts';
import { readOpening, writeOpening } from '$lib/state/kept-opening.ts';

const manifest: Manifest = {
  format: 'signaalkaart-dataset',
  version: 2,
  id: 'import-1',
  name: { nl: 'stad', en: 'city' },
  savedAt: '2022-03-01T12:00:00.000Z',
  area: null,
  sources: [],
  batches: {},
};
const recording = [{ asked: 'één-2', columns: { één: ['a', null], n: [1, 2] } }];
const opening = { recording, columns: new Blob([Uint8Array.of(1, 2, 3, 4, 5)]) };
const file = writeOpening('1.0', manifest, opening);

test('what a dataset is opened by comes back as it was kept', async () => {
  const found = await readOpening('1.0', manifest, file);
  expect(found?.recording).toEqual(recording);
  expect(new Uint8Array((await found?.columns.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(
    Uint8Array.of(1, 2, 3, 4, 5),
  );
});

test('what another version made, of another dataset or at another time, opens nothing', async () => {
  expect(await readOpening('1.1', manifest, file)).toBeNull();
  expect(await readOpening('1.0', { ...manifest, id: 'import-2' }, file)).toBeNull();
  const later = { ...manifest, savedAt: '2022-03-02T12:00:00.000Z' };
  expect(await readOpening('1.0', later, file)).toBeNull();
});

test('a file that is cut short anywhere opens nothing', async () => {
  for (let length = 0; length < file.size; length++)
    expect(await readOpening('1.0', manifest, file.slice(0, length))).toBeNull();
});
