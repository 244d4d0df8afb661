import { expect, test } from 'vitest';
import { stepInGrid } from '$lib/charts/grid-keys.ts';

const step = (row: number, column: number, key: string, ctrl = false) =>
  stepInGrid({ row, column }, key, 8, 13, ctrl);

test('arrows go one cell further', () => {
  expect(step(3, 4, 'ArrowUp')).toEqual({ row: 2, column: 4 });
  expect(step(3, 4, 'ArrowRight')).toEqual({ row: 3, column: 5 });
});

test('arrows stop at the borders', () => {
  expect(step(7, 12, 'ArrowDown')).toEqual({ row: 7, column: 12 });
  expect(step(0, 0, 'ArrowLeft')).toEqual({ row: 0, column: 0 });
});

test('Home and End lead along the row, with Ctrl to the corners', () => {
  expect(step(3, 4, 'Home')).toEqual({ row: 3, column: 0 });
  expect(step(3, 4, 'End', true)).toEqual({ row: 7, column: 12 });
});

test('another key leads nowhere', () => {
  expect(step(3, 4, 'a')).toBeNull();
});
