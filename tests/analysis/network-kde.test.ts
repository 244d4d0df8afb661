import { describe, expect, it } from 'vitest';
import { networkKernelDensity } from '../../src/lib/analysis/network-kde.ts';

/** Two long legs in a line: 0 -200- 1 -200- 2. */
const LINE = { stopCount: 3, from: [0, 1], to: [1, 2], lengthMetres: [200, 200] };
/** Three legs meeting at stop 1. */
const FORK = { stopCount: 4, from: [0, 1, 3], to: [1, 2, 1], lengthMetres: [200, 200, 200] };

function places(legs: number, length: number, step: number) {
  const leg: number[] = [];
  const metres: number[] = [];
  for (let one = 0; one < legs; one++) {
    for (let at = step / 2; at < length; at += step) {
      leg.push(one);
      metres.push(at);
    }
  }
  return { leg, metres };
}

describe('kernel density along the route', () => {
  it('has the height of its closed form and runs on past a stop', () => {
    const at = { leg: [0, 0, 1, 1], metres: [190, 140, 10, 50] };
    const density = networkKernelDensity(LINE, { leg: [0], metres: [190] }, 50, at);
    const height = (d: number) => (15 / (16 * 50)) * (1 - (d / 50) ** 2) ** 2;
    expect(density[0]).toBeCloseTo(height(0), 15);
    expect(density[1]).toBeCloseTo(height(50), 15);
    expect(density[2]).toBeCloseTo(height(20), 15);
    expect(density[3]).toBe(0);
  });

  it('adds up to the number of events, also over a fork', () => {
    const at = places(3, 200, 0.5);
    const events = { leg: [0, 2], metres: [195, 60], weights: [1, 2] };
    const density = networkKernelDensity(FORK, events, 50, at);
    expect(density.reduce((sum, value) => sum + value * 0.5, 0)).toBeCloseTo(3, 4);
  });

  it('shares what arrives at a fork over the legs that go on', () => {
    const at = { leg: [1, 2], metres: [10, 190] };
    const density = networkKernelDensity(FORK, { leg: [0], metres: [200] }, 50, at);
    const alone = networkKernelDensity(LINE, { leg: [0], metres: [200] }, 50, {
      leg: [1],
      metres: [10],
    });
    expect(density[0]).toBeCloseTo((alone[0] ?? NaN) / 2, 15);
    expect(density[1]).toBeCloseTo(density[0] ?? NaN, 15);
  });

  it('does not reach through a building: legs that nothing joins share nothing', () => {
    const apart = { stopCount: 4, from: [0, 2], to: [1, 3], lengthMetres: [100, 100] };
    const at = { leg: [1], metres: [50] };
    expect(networkKernelDensity(apart, { leg: [0], metres: [50] }, 500, at)[0]).toBe(0);
  });

  it('goes round a loop no further than the bandwidth', () => {
    const loop = { stopCount: 3, from: [0, 1, 2], to: [1, 2, 0], lengthMetres: [30, 30, 30] };
    const at = places(3, 30, 0.25);
    const density = networkKernelDensity(loop, { leg: [0], metres: [15] }, 400, at);
    expect(density.reduce((sum, value) => sum + value * 0.25, 0)).toBeCloseTo(1, 4);
  });

  it('is zero without events and refuses places off the route', () => {
    const none = { leg: [], metres: [] };
    expect(networkKernelDensity(LINE, none, 50, { leg: [0], metres: [1] })[0]).toBe(0);
    const off = { leg: [0], metres: [201] };
    expect(() => networkKernelDensity(LINE, off, 50, none)).toThrow(RangeError);
    expect(() => networkKernelDensity(LINE, none, 0, none)).toThrow(RangeError);
    const flat = { ...LINE, lengthMetres: [0, 200] };
    expect(() => networkKernelDensity(flat, none, 50, none)).toThrow(RangeError);
  });
});
