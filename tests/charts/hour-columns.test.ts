import { describe, expect, test } from 'vitest';
import { heatCells, hourColumns, MIN_CELL } from '$lib/charts/hour-columns.ts';

describe('columns', () => {
  test('with room every hour is a column', () => {
    const columns = hourColumns([360, 1080], 600);
    expect(columns).toHaveLength(12);
    expect(columns[0]).toEqual({ from: 360, to: 420, hours: [0] });
  });

  test('on a phone two hours share a column', () => {
    const columns = hourColumns([360, 1080], 260);
    expect(columns).toHaveLength(6);
    expect(columns[5]).toEqual({ from: 960, to: 1080, hours: [10, 11] });
  });

  test.each([200, 260, 320, 500, 900])('columns of a whole day are targets at %i px', (width) => {
    expect(width / hourColumns([0, 1440], width).length).toBeGreaterThanOrEqual(MIN_CELL);
  });

  test('a last column may hold fewer hours', () => {
    expect(hourColumns([360, 660], 80).map(({ hours }) => hours.length)).toEqual([2, 2, 1]);
  });

  test('no width and no window give no fault', () => {
    expect(hourColumns([360, 1080], 0).length).toBeGreaterThan(0);
    expect(hourColumns([360, 360], 300)).toEqual([]);
  });
});

describe('cells', () => {
  const columns = hourColumns([360, 600], 50);
  const counts = Array.from({ length: 7 }, (_, day) => [day, 1, 2, 3]);

  test('hours that share a column are added up', () => {
    expect(heatCells(counts, undefined, columns)[6]?.map(({ count }) => count)).toEqual([7, 5]);
  });

  test('a column was walked when one of its hours was', () => {
    const walked = Array.from({ length: 7 }, () => [false, true, false, false]);
    expect(heatCells(counts, walked, columns)[0]?.map((cell) => cell.walked)).toEqual([
      true,
      false,
    ]);
  });

  test('unknown effort stays unknown', () => {
    expect(heatCells(counts, undefined, columns)[0]?.[0]?.walked).toBeNull();
  });

  test('missing rows count as nothing', () => {
    expect(heatCells([], undefined, columns)).toHaveLength(7);
    expect(heatCells([], undefined, columns)[3]?.[0]?.count).toBe(0);
  });
});
