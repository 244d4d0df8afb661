import { describe, expect, it } from 'vitest';
import { heatCells } from '$lib/map/heat-cells.ts';
import { noPoints, type Box } from '$lib/map/map-data.ts';

const box: Box = [4.97, 52.3, 4.99, 52.32];

describe('heat cells', () => {
  it('have nothing of nothing', () => {
    expect(heatCells(noPoints, box).cells).toEqual([]);
  });

  it('keep every signal in the box and give the densest place density 1', () => {
    const longitude = Float64Array.of(4.98, 4.98, 4.98, 4.985);
    const latitude = Float64Array.of(52.31, 52.31, 52.31, 52.315);
    const heat = heatCells({ longitude, latitude, typeIndex: new Uint8Array(4) }, box);
    expect(heat.cells.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    expect(Math.max(...heat.cells.map(({ density }) => density))).toBe(1);
    // Far apart, so each cell has its own kernel alone: 3 signals to 1.
    expect(heat.cells.map(({ density }) => density).sort()).toEqual([expect.closeTo(1 / 3, 6), 1]);
    expect(heat.peak).toBeCloseTo(3 * 0.3989422804, 6);
  });

  it('counts what lies off the grid, and forgets what has no place', () => {
    const points = {
      longitude: Float64Array.of(5.5, NaN, 4.98),
      latitude: Float64Array.of(52.31, 52.31, 52.31),
      typeIndex: new Uint8Array(3),
    };
    expect(heatCells(points, box)).toMatchObject({ outside: 1, cells: [{ count: 1 }] });
  });

  it('puts a cell within half its size of its signals', () => {
    const points = {
      longitude: Float64Array.of(4.9812),
      latitude: Float64Array.of(52.3123),
      typeIndex: new Uint8Array(1),
    };
    const { cells, cellMetres } = heatCells(points, box);
    expect(Math.abs((cells[0]?.latitude ?? 0) - 52.3123) * 111_195).toBeLessThanOrEqual(
      cellMetres / 2 + 1e-6,
    );
  });
});
