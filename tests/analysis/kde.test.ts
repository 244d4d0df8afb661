import { describe, expect, it } from 'vitest';
import { kernelDensity, type Kernel } from '../../src/lib/analysis/kde.ts';

describe('kernel density in the plane', () => {
  it('has the heights of its closed form', () => {
    const centre = { x: [0], y: [0] };
    const point = { x: [0], y: [0] };
    expect(kernelDensity(point, 'quartic', 10, centre)[0]).toBeCloseTo(3 / (Math.PI * 100), 15);
    expect(kernelDensity(point, 'gaussian', 50, centre)[0]).toBeCloseTo(1 / (5000 * Math.PI), 15);
  });

  it.each<[Kernel, number]>([
    ['quartic', 12],
    ['gaussian', 4],
  ])('%s: integrates to the number of events', (kernel, bandwidth) => {
    const x: number[] = [];
    const y: number[] = [];
    for (let i = -40; i <= 40; i += 0.5) {
      for (let j = -40; j <= 40; j += 0.5) {
        x.push(i);
        y.push(j);
      }
    }
    const points = { x: [0, 3], y: [0, -2], weights: [1, 2] };
    const density = kernelDensity(points, kernel, bandwidth, { x, y });
    expect(density.reduce((sum, value) => sum + value * 0.25, 0)).toBeCloseTo(3, 3);
  });

  it('ends at the radius of the quartic kernel', () => {
    const at = { x: [9.99, 10, 11], y: [0, 0, 0] };
    const density = kernelDensity({ x: [0], y: [0] }, 'quartic', 10, at);
    expect(density[0]).toBeGreaterThan(0);
    expect(Array.from(density.subarray(1))).toEqual([0, 0]);
  });

  it('is zero without events and empty without places', () => {
    const none = { x: [], y: [] };
    expect(Array.from(kernelDensity(none, 'quartic', 5, { x: [1], y: [1] }))).toEqual([0]);
    expect(kernelDensity({ x: [1], y: [1] }, 'gaussian', 5, none)).toHaveLength(0);
  });

  it('refuses a bandwidth or lists that make no sense', () => {
    const one = { x: [0], y: [0] };
    expect(() => kernelDensity(one, 'quartic', 0, one)).toThrow(RangeError);
    expect(() => kernelDensity({ ...one, weights: [] }, 'quartic', 1, one)).toThrow(RangeError);
    expect(() => kernelDensity({ x: [0], y: [] }, 'quartic', 1, one)).toThrow(RangeError);
  });
});
