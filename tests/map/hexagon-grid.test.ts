import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridFor, hexagonAt, type HexagonGrid } from '$lib/domain/hexagons.ts';
import {
  countHexagons,
  hexagonCentre,
  hexagonId,
  hexagonRing,
  parseHexagonId,
} from '$lib/map/hexagon-grid.ts';
import { METRES_PER_DEGREE, toDegrees, toMetres } from '$lib/domain/local-plane.ts';

const grid: HexagonGrid = { origin: [4.98, 52.315], cellMetres: 50 };

/** Up to 5 km from the origin. */
const place = fc
  .tuple(
    fc.double({ min: -5000, max: 5000, noNaN: true }),
    fc.double({ min: -5000, max: 5000, noNaN: true }),
  )
  .map((metres) => toDegrees(grid.origin, metres));
const hexagon = fc.record({
  q: fc.integer({ min: -500, max: 500 }),
  r: fc.integer({ min: -500, max: 500 }),
});

/** Signed distance in metres to the nearest side: positive inside (a convex, counter-clockwise ring). */
function depth(ring: readonly [number, number][], point: readonly [number, number]): number {
  const [px, py] = toMetres(grid.origin, point);
  const corners = ring.map((corner) => toMetres(grid.origin, corner));
  return Math.min(
    ...corners.slice(1).map(([x2, y2], i) => {
      const [x1, y1] = corners[i] ?? [0, 0];
      const length = Math.hypot(x2 - x1, y2 - y1);
      return ((x2 - x1) * (py - y1) - (y2 - y1) * (px - x1)) / length;
    }),
  );
}

describe('hexagon grid', () => {
  it('puts every point into the hexagon whose polygon holds it', () => {
    fc.assert(
      fc.property(place, ([longitude, latitude]) => {
        const ring = hexagonRing(grid, hexagonAt(grid, longitude, latitude));
        expect(depth(ring, [longitude, latitude])).toBeGreaterThan(-1e-6);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds a hexagon again from its centre, and its id from its text', () => {
    fc.assert(
      fc.property(hexagon, (cell) => {
        const [longitude, latitude] = toDegrees(grid.origin, hexagonCentre(grid, cell));
        expect(hexagonAt(grid, longitude, latitude)).toEqual(cell);
        expect(parseHexagonId(hexagonId(cell))).toEqual(cell);
      }),
    );
  });

  it('puts the centres of all six neighbours one cell away', () => {
    const [x, y] = hexagonCentre(grid, { q: 3, r: -2 });
    for (const [dq, dr] of [
      [1, 0],
      [0, 1],
      [-1, 1],
      [-1, 0],
      [0, -1],
      [1, -1],
    ] as const) {
      const [nx, ny] = hexagonCentre(grid, { q: 3 + dq, r: -2 + dr });
      expect(Math.hypot(nx - x, ny - y)).toBeCloseTo(50, 9);
    }
  });

  it('has its axes where its documentation says: q east, r 60 degrees north of east', () => {
    expect(hexagonCentre(grid, { q: 1, r: 0 })).toEqual([50, 0]);
    const [x, y] = hexagonCentre(grid, { q: 0, r: 1 });
    expect((Math.atan2(y, x) * 180) / Math.PI).toBeCloseTo(60, 9);
  });

  it('closes its rings and never gives a negative zero', () => {
    const ring = hexagonRing(grid, { q: 0, r: 0 });
    expect(ring).toHaveLength(7);
    expect(ring[6]).toEqual(ring[0]);
    expect(Object.is(hexagonAt(grid, 4.98, 52.315 - 1e-9).r, 0)).toBe(true);
  });

  it('counts what the filter holds, and leaves out what has no place', () => {
    const points = {
      longitude: Float64Array.of(4.98, 4.98, 4.98, NaN, 4.99),
      latitude: Float64Array.of(52.315, 52.315, 52.315, 52.315, 52.315),
      typeIndex: new Uint8Array(5),
    };
    expect(countHexagons(grid, points).map(({ count }) => count)).toEqual([3, 1]);
    const chosen = Uint8Array.of(1, 0, 1, 1, 0);
    expect(countHexagons(grid, { ...points, chosen })).toEqual([{ q: 0, r: 0, count: 2 }]);
  });

  it('refuses text that is no id', () => {
    expect(() => parseHexagonId('1.5,2')).toThrow(RangeError);
  });

  it('takes a round cell size, about thirty across the longer side', () => {
    const side = 1500 / METRES_PER_DEGREE;
    expect(gridFor([0, -side / 2, side, side / 2]).cellMetres).toBe(50);
  });
});
