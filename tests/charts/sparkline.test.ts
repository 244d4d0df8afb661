import { expect, test } from 'vitest';
import { sparkline } from '$lib/charts/sparkline.ts';

test('a line runs over the whole width, from zero to its own maximum', () => {
  const shape = sparkline([0, 10, 5], 60, 12);
  expect(shape.line).toBe('M0,12L30,0L60,6');
  expect(shape.end).toEqual([60, 6]);
});

test('weeks without signals lie on the ground', () => {
  expect(sparkline([0, 0], 60, 12).line).toBe('M0,12L60,12');
});

test('a week in which nobody walked breaks the line', () => {
  expect(sparkline([0, 10, null, 5, 5], 60, 12).line).toBe('M0,12L15,0M45,6L60,6');
});

test('rates under one still reach the top', () => {
  expect(sparkline([0, 0.5], 60, 12).line).toBe('M0,12L60,0');
});

test('one week is a point at the end', () => {
  expect(sparkline([4], 60, 12).end).toEqual([60, 0]);
});

test('no weeks draw nothing', () => {
  expect(sparkline([], 60, 12)).toEqual({ line: '', area: '', end: null });
});
