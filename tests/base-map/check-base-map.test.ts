import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkBaseMap } from '$lib/base-map/check-base-map.ts';
import { TileArchive } from '$lib/base-map/tile-archive.ts';
import { tileAt } from '$lib/base-map/tile-at.ts';
import { BaseMapError } from '$lib/domain/base-map.ts';
import { madeUpTown } from '../support/made-up-town.ts';
import { directory, tinyPmtiles, type Archive } from '../support/tiny-pmtiles.ts';

const bounds: [number, number, number, number] = [6.1, 52.2, 6.14, 52.22];
const area: [number, number, number, number] = [6.11, 52.205, 6.13, 52.215];
const town = madeUpTown({ bounds });

/** The fault with which a file is refused, and its amount; `taken` where it is not. */
async function verdict(bytes: Uint8Array<ArrayBuffer>): Promise<[string, number]> {
  try {
    await checkBaseMap(new Blob([bytes]), area);
    return ['taken', 0];
  } catch (error) {
    if (error instanceof BaseMapError) return [error.fault, error.amount];
    throw error;
  }
}

function changed(bytes: Uint8Array<ArrayBuffer>, at: number, ...values: number[]) {
  const copy = bytes.slice();
  copy.set(values, at);
  return copy;
}

const [x, y] = tileAt(6.12, 52.21, 14);
const small: Archive = {
  tiles: [{ z: 14, x, y, bytes: new Uint8Array([1, 2, 3]) }],
  bounds,
  metadata: { attribution: 'Maker', vector_layers: [{ id: 'roads' }] },
};

describe('a base map that is given', () => {
  it('is taken with what it says of itself', async () => {
    expect(await checkBaseMap(new Blob([town]), area)).toEqual({
      kind: 'vector',
      minZoom: 12,
      maxZoom: 15,
      bounds,
      attribution: '© Proefkaart',
      layers: ['earth', 'landuse', 'water', 'boundaries', 'places', 'roads', 'buildings'],
    });
  });

  it.each([2, 3, 4])(
    'is taken with tiles that are pictures (type %i), without layers',
    async (tileType) => {
      const pictures = tinyPmtiles({ ...small, tileType, packing: 1, metadata: {} });
      const facts = await checkBaseMap(new Blob([pictures]), area);
      expect(facts).toMatchObject({ kind: 'raster', layers: [], attribution: '' });
    },
  );

  it('is refused when it is something else', async () => {
    const texts = ['', 'PM', 'tijd;soort\n', 'SQLite format 3\0', '<!doctype html>'];
    for (const text of texts)
      expect(await verdict(new TextEncoder().encode(text))).toEqual(['not-pmtiles', 0]);
  });

  it('is refused in an older or a later version, which is named', async () => {
    expect(await verdict(changed(town, 7, 4))).toEqual(['version', 4]);
    expect(await verdict(new TextEncoder().encode('PM\x02\0 and more of it'))).toEqual([
      'version',
      2,
    ]);
  });

  it('is refused when it was cut, with the bytes that are missing', async () => {
    expect(await verdict(town.slice(0, town.length - 1))).toEqual(['cut', 1]);
    expect(await verdict(town.slice(0, 1000))).toEqual(['cut', town.length - 1000]);
    expect(await verdict(town.slice(0, 60))).toEqual(['cut', 67]);
  });

  it('is refused when its tiles are of a kind that is not drawn', async () => {
    for (const tileType of [0, 5, 6, 99])
      expect(await verdict(tinyPmtiles({ ...small, tileType }))).toEqual(['tile-kind', 0]);
  });

  it('is refused when it is packed in a way that a browser cannot unpack', async () => {
    for (const packing of [3, 4])
      expect(await verdict(tinyPmtiles({ ...small, packing }))).toEqual(['packing', 0]);
  });

  it('is refused when it lies elsewhere', async () => {
    const elsewhere = tinyPmtiles({ ...small, bounds: [4, 52, 4.1, 52.1] });
    expect(await verdict(elsewhere)).toEqual(['elsewhere', 0]);
  });

  it('is refused when it does not tell its layers', async () => {
    for (const metadata of [{}, { vector_layers: [] }, { vector_layers: 'roads' }])
      expect(await verdict(tinyPmtiles({ ...small, metadata }))).toEqual(['no-layers', 0]);
  });

  it('is refused when what stands in it cannot be so', async () => {
    const header = new DataView(town.buffer);
    const rootAt = Number(header.getBigUint64(8, true));
    const damaged: Uint8Array<ArrayBuffer>[] = [
      tinyPmtiles({ ...small, metadata: 'no object' }),
      tinyPmtiles({ ...small, bounds: [7, 52.2, 6, 52.22] }),
      tinyPmtiles({ ...small, bounds: [6, 52.2, 200, 52.22] }),
      changed(town, 100, 16, 15),
      changed(town, 8, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff),
      changed(town, rootAt, 0, 0, 0, 0),
    ];
    for (const bytes of damaged) expect(await verdict(bytes)).toEqual(['damaged', 0]);
  });

  it('is refused before a directory that promises more than it holds fills the memory', async () => {
    const archive = tinyPmtiles({ ...small, packing: 1 });
    const rootAt = 127;
    // 2^34 entries, in a directory of five bytes.
    const bytes = changed(archive, rootAt, 0x80, 0x80, 0x80, 0x80, 0x40);
    expect(await verdict(bytes)).toEqual(['damaged', 0]);
  });

  it('is refused before a tile that unpacks to very much fills the memory', async () => {
    const bomb = gzipSync(new Uint8Array(40 << 20));
    const plain = tinyPmtiles({ ...small, tiles: [{ z: 14, x, y, bytes: bomb }], packing: 1 });
    // The tiles are said to be packed, once more than the rest.
    expect(await verdict(changed(plain, 98, 2))).toEqual(['damaged', 0]);
  });

  it('is refused or taken, whatever bytes it has, and never worse', async () => {
    const edits = fc.array(fc.tuple(fc.nat(town.length - 1), fc.nat(255)), { maxLength: 12 });
    const ofHeader = fc.array(fc.tuple(fc.integer({ min: 7, max: 700 }), fc.nat(255)), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(edits, ofHeader),
        fc.option(fc.nat(town.length)),
        async (changes, cutAt) => {
          const bytes = town.slice(0, cutAt ?? town.length);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const [fault] = await verdict(bytes);
          expect(fault).toMatch(/^[a-z-]+$/);
        },
      ),
      { numRuns: 300, seed: 20261123 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
        const bytes = new Uint8Array([...new TextEncoder().encode('PMTiles\x03'), ...noise]);
        expect((await verdict(bytes))[0]).not.toBe('taken');
      }),
      { numRuns: 200, seed: 20261123 },
    );
  });
});

describe('the tiles of an archive', () => {
  it('are found through leaf directories as well, and are null where there are none', async () => {
    const tiles = Array.from({ length: 40 }, (_, i) => ({
      z: 14,
      x: x + i,
      y,
      bytes: new Uint8Array([i, i, i]),
    }));
    const archive = new TileArchive(new Blob([tinyPmtiles({ ...small, tiles, leafEntries: 7 })]));
    for (const { x: column, bytes } of tiles)
      expect(new Uint8Array((await archive.tile(14, column, y)) ?? [])).toEqual(bytes);
    expect(await archive.tile(14, x + 41, y)).toBeNull();
    expect(await archive.tile(13, x >> 1, y >> 1)).toBeNull();
  });

  it('are read by ranges: no more of the file than a tile needs', async () => {
    const read: number[] = [];
    const file = new Blob([town]);
    const watched = new Proxy(file, {
      get(target, key) {
        if (key !== 'slice') return Reflect.get(target, key) as unknown;
        return (from: number, to: number) => {
          read.push(to - from);
          return target.slice(from, to);
        };
      },
    });
    const [column, row] = tileAt(6.12, 52.21, 15);
    expect(await new TileArchive(watched).tile(15, column, row)).not.toBeNull();
    expect(read).toHaveLength(2);
    expect(read[0]).toBe(16_384);
    expect(read[1]).toBeLessThan(town.length / 4);
  });

  it('of a directory that is empty fail, and say so', async () => {
    expect([...directory([])]).toEqual([0]);
    const empty = changed(tinyPmtiles({ ...small, packing: 1 }), 127, 0);
    await expect(new TileArchive(new Blob([empty])).tile(14, x, y)).rejects.toThrow('0 entries');
  });
});
