import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceBand } from '../../src/lib/analysis/distance-band.ts';
import { graphNeighbours } from '../../src/lib/analysis/graph-neighbours.ts';
import { hexagonNeighbours } from '../../src/lib/analysis/hexagon-neighbours.ts';
import {
  neighbourLists,
  neighboursFromPairs,
  neighboursOf,
  type NeighbourLists,
} from '../../src/lib/analysis/neighbour-lists.ts';

const unpack = (neighbours: NeighbourLists) =>
  Array.from({ length: neighbours.offsets.length - 1 }, (_, cell) =>
    Array.from(neighboursOf(neighbours, cell)),
  );

describe('neighbour lists', () => {
  it('ascend, name each neighbour once and never the cell itself', () => {
    expect(unpack(neighbourLists([[2, 1, 2, 0], [0], []]))).toEqual([[1, 2], [0], []]);
  });

  it('read pairs in both directions', () => {
    expect(unpack(neighboursFromPairs(3, [0, 1, 1], [1, 2, 1]))).toEqual([[1], [0, 2], [1]]);
  });

  it('refuse cells that do not exist', () => {
    expect(() => neighbourLists([[1]])).toThrow(RangeError);
    expect(() => neighboursFromPairs(2, [0], [2])).toThrow(RangeError);
    expect(() => neighboursFromPairs(2, [0], [])).toThrow(RangeError);
  });
});

describe('the distance band', () => {
  it('includes its edge, and points at the same place', () => {
    expect(unpack(distanceBand([0, 30, 60, 0], [0, 0, 0, 0], 30))).toEqual([
      [1, 3],
      [0, 2, 3],
      [1],
      [0, 1],
    ]);
    expect(unpack(distanceBand([5, 5, 6], [5, 5, 5], 0))).toEqual([[1], [0], []]);
  });

  it('finds what comparing all pairs finds', () => {
    const point = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
    fc.assert(
      fc.property(
        fc.array(point, { maxLength: 40 }),
        fc.integer({ min: 1, max: 60 }),
        (at, band) => {
          const [x, y] = [at.map(([px]) => px), at.map(([, py]) => py)];
          const all = at.map(([px, py], i) =>
            at.flatMap(([qx, qy], j) =>
              i !== j && (px - qx) ** 2 + (py - qy) ** 2 <= band ** 2 ? [j] : [],
            ),
          );
          expect(unpack(distanceBand(x, y, band))).toEqual(all);
        },
      ),
    );
  });

  it('refuses a band or coordinates that make no sense', () => {
    expect(() => distanceBand([0], [0], -1)).toThrow(RangeError);
    expect(() => distanceBand([0], [0], Infinity)).toThrow(RangeError);
    expect(() => distanceBand([0, 1], [0], 1)).toThrow(RangeError);
    expect(() => distanceBand([NaN], [0], 1)).toThrow(RangeError);
    expect(unpack(distanceBand([], [], 10))).toEqual([]);
  });
});

describe('neighbours on a graph', () => {
  const stairwell = neighboursFromPairs(4, [0, 1, 2], [1, 2, 3]);

  it('are those at most so many edges away', () => {
    expect(unpack(graphNeighbours(stairwell, 1))).toEqual(unpack(stairwell));
    expect(unpack(graphNeighbours(stairwell, 2))).toEqual([
      [1, 2],
      [0, 2, 3],
      [0, 1, 3],
      [1, 2],
    ]);
    expect(unpack(graphNeighbours(stairwell, 9))[0]).toEqual([1, 2, 3]);
  });

  it('refuse steps below one', () => {
    expect(() => graphNeighbours(stairwell, 0)).toThrow(RangeError);
    expect(() => graphNeighbours(stairwell, 1.5)).toThrow(RangeError);
  });
});

describe('neighbours on hexagons', () => {
  const disk: [number, number][] = [];
  for (let q = -3; q <= 3; q++) {
    for (let r = -3; r <= 3; r++) if (Math.abs(q + r) <= 3) disk.push([q, r]);
  }
  const q = disk.map(([one]) => one);
  const r = disk.map(([, one]) => one);
  const centre = disk.findIndex(([dq, dr]) => dq === 0 && dr === 0);

  it('are 6 in one ring and 18 in two', () => {
    expect(neighboursOf(hexagonNeighbours(q, r), centre)).toHaveLength(6);
    expect(neighboursOf(hexagonNeighbours(q, r, 2), centre)).toHaveLength(18);
  });

  it('are each other’s neighbours', () => {
    const lists = unpack(hexagonNeighbours(q, r, 2));
    lists.forEach((list, i) => list.forEach((j) => expect(lists[j]).toContain(i)));
  });

  it('leave out cells that were not walked', () => {
    expect(unpack(hexagonNeighbours([0, 5], [0, 5]))).toEqual([[], []]);
  });

  it('refuse a cell listed twice, or no ring', () => {
    expect(() => hexagonNeighbours([0, 0], [1, 1])).toThrow(RangeError);
    expect(() => hexagonNeighbours([0], [0], 0)).toThrow(RangeError);
    expect(() => hexagonNeighbours([0], [0, 1])).toThrow(RangeError);
  });
});
