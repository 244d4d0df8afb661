import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dbscan } from '../../src/lib/analysis/dbscan.ts';

describe('DBSCAN', () => {
  it('includes the edge of eps and counts the point itself', () => {
    const found = dbscan([0, 10, 20, 30, 100, 110.0001], [0, 0, 0, 0, 0, 0], 10, 2);
    expect(Array.from(found.labels)).toEqual([0, 0, 0, 0, -1, -1]);
    expect(Array.from(found.neighbourCounts)).toEqual([2, 3, 3, 2, 1, 1]);
  });

  it('counts points at one place each', () => {
    expect(Array.from(dbscan([5, 5, 5, 9], [5, 5, 5, 9], 0, 3).labels)).toEqual([0, 0, 0, -1]);
  });

  it('gives a border point to the nearest core point', () => {
    const x = [-1, 0, 1, 2, 3, 9.5, 15, 16, 17, 18, 19];
    const found = dbscan(
      x,
      x.map(() => 0),
      6.6,
      5,
    );
    expect(found.clusters).toBe(2);
    expect(found.isCore[5]).toBe(0);
    expect(found.labels[5]).toBe(found.labels[6]);
  });

  it('gives core points the same clusters in any order of points', () => {
    const point = fc.tuple(fc.nat(40), fc.nat(40));
    fc.assert(
      fc.property(fc.array(point, { maxLength: 30 }), (points) => {
        const partition = (at: [number, number][]) => {
          const { labels, isCore } = dbscan(
            at.map(([x]) => x),
            at.map(([, y]) => y),
            6,
            3,
          );
          const groups = new Map<number, string[]>();
          at.forEach((one, i) => {
            if (!isCore[i]) return;
            groups.set(labels[i] ?? -1, [...(groups.get(labels[i] ?? -1) ?? []), one.join()]);
          });
          return [...groups.values()].map((group) => group.toSorted().join(' ')).toSorted();
        };
        expect(partition(points.toReversed())).toEqual(partition(points));
      }),
    );
  });

  it('finds noise only, or nothing, where there is nothing', () => {
    expect(dbscan([], [], 5, 3).clusters).toBe(0);
    expect(Array.from(dbscan([1], [1], 5, 2).labels)).toEqual([-1]);
    expect(Array.from(dbscan([1], [1], 5, 1).labels)).toEqual([0]);
  });

  it('refuses radii, minimums and coordinates that make no sense', () => {
    expect(() => dbscan([0], [0], -1, 2)).toThrow(RangeError);
    expect(() => dbscan([0], [0], 1, 0)).toThrow(RangeError);
    expect(() => dbscan([0], [], 1, 1)).toThrow(RangeError);
  });
});
