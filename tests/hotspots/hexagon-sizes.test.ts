import { describe, expect, test } from 'vitest';
import { toDegrees } from '$lib/domain/local-plane.ts';
import { hexagonHotspots, hexagonPermutation } from '$lib/hotspots/hexagon-hotspots.ts';
import { cellsOf, hexagonSizes, sizesFor, type Points } from '$lib/hotspots/hexagon-sizes.ts';
import { seededRandom } from '$lib/analysis/random.ts';

const origin = [4.98, 52.316] as const;
const queen = { neighbourhood: 'queen', bandMetres: 0 } as const;

function pointsAt(metres: readonly (readonly [number, number])[]): Points {
  const degrees = metres.map((at) => toDegrees(origin, at));
  return {
    longitude: Float64Array.from(degrees, ([longitude]) => longitude),
    latitude: Float64Array.from(degrees, ([, latitude]) => latitude),
  };
}
const random = seededRandom(5);
const between = (from: number, to: number) => from + (to - from) * random.uniform();
/** A town of 6 by 6 km with reports all over it, and one square of 500 m that is full of them. */
const town = pointsAt([
  ...Array.from({ length: 2000 }, () => [between(-3000, 3000), between(-3000, 3000)] as const),
  ...Array.from({ length: 300 }, () => [between(700, 1200), between(700, 1200)] as const),
]);

test('sizes are once, twice and three times the finest that keeps the cells in hand', () => {
  expect(sizesFor(1000, 1000)).toEqual([100, 200, 300]);
  expect(sizesFor(22_000, 33_000)).toEqual([300, 600, 900]);
});

test('cells are those that ever held a signal, with the ring around them', () => {
  const grid = { origin, cellMetres: 200 };
  const { cells, cellOf } = cellsOf(
    grid,
    pointsAt([[0, 0]]),
    pointsAt([
      [10, 10],
      [5000, 0],
    ]),
  );
  expect(cells.q).toHaveLength(7);
  expect([...cells.counts].sort()).toEqual([0, 0, 0, 0, 0, 0, 1]);
  expect([...cellOf]).toEqual([0, -1]);
});

describe('in a town with one full square', () => {
  const grids = [200, 400, 600].map((cellMetres) => ({ origin, cellMetres }));
  test.each(['queen', 'band'] as const)('it is hot at every size, by %s', (neighbourhood) => {
    const pictures = hexagonSizes(town, town, grids, { neighbourhood, bandMetres: 600 });
    for (const { hot, alsoAt } of pictures) {
      expect(hot).toBeGreaterThan(0);
      expect(alsoAt.every((share) => share !== null && share > 0.7)).toBe(true);
    }
    const [first, second, third] = pictures.map(({ cells }) => cells.counts.length);
    expect(first).toBeGreaterThan(second ?? 0);
    expect(second).toBeGreaterThan(third ?? 0);
  });

  test('every signal is counted once at each size', () => {
    for (const { cells } of hexagonSizes(town, town, grids, queen))
      expect(cells.counts.reduce((sum, count) => sum + count, 0)).toBe(2300);
  });

  test('a band of one cell is queen contiguity', () => {
    const { cells } = cellsOf({ origin, cellMetres: 400 }, town, town);
    const band = hexagonHotspots(cells, { neighbourhood: 'band', bandMetres: 400 });
    expect(band).toEqual(hexagonHotspots(cells, queen));
  });

  test('permutation finds the square too, and can be stopped', async () => {
    const { cells } = cellsOf({ origin, cellMetres: 600 }, town, town);
    const options = { ...queen, permutations: 4999, seed: 1 };
    const found = await hexagonPermutation(cells, options);
    expect(found.bins.reduce((sum, bin) => sum + (bin >= 2 ? 1 : 0), 0)).toBeGreaterThan(0);
    expect(await hexagonPermutation(cells, options)).toEqual(found);
    const stopped = AbortSignal.abort(new DOMException('enough', 'AbortError'));
    await expect(hexagonPermutation(cells, { ...options, signal: stopped })).rejects.toThrow(
      'enough',
    );
  });
});

test('without a signal nothing stands out', () => {
  const none = pointsAt([]);
  const [picture] = hexagonSizes(town, none, [{ origin, cellMetres: 400 }], queen);
  expect(picture).toMatchObject({ hot: 0, alsoAt: [null] });
  expect(picture?.found.family).toBe(0);
});
