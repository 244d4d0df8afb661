import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSteps, valueSteps } from '$lib/scales/rate-steps.ts';

describe('counts', () => {
  test('nothing is step 0 and the highest count is in the last class', () => {
    const { stepOf, classes } = countSteps(57);
    expect(stepOf(0)).toBe(0);
    expect(stepOf(57)).toBe(5);
    expect(classes.at(-1)).toEqual({ step: 5, from: 49, to: 57 });
  });

  test('borders are round whole numbers', () => {
    expect(countSteps(98).classes.map(({ from, to }) => [from, to])).toEqual([
      [1, 20],
      [21, 40],
      [41, 60],
      [61, 80],
      [81, 98],
    ]);
  });

  test('up to five every count is its own class and the highest gets the last step', () => {
    const { stepOf, classes } = countSteps(3);
    expect([1, 2, 3].map(stepOf)).toEqual([2, 4, 5]);
    expect(classes.map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  test('without counts there are no classes', () => {
    expect(countSteps(0).classes).toEqual([]);
    expect(countSteps(0).stepOf(0)).toBe(0);
  });

  test('every count has the step of the class that names it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (max, share) => {
          const value = Math.max(1, Math.round(max * share));
          const { stepOf, classes } = countSteps(max);
          const named = classes.filter(({ from, to }) => value >= from && value <= to);
          expect(named.map(({ step }) => step)).toEqual([stepOf(value)]);
        },
      ),
    );
  });
});

describe('values', () => {
  test('classes join without gaps on round borders', () => {
    expect(valueSteps(73.3).classes.map(({ from, to }) => [from, to])).toEqual([
      [0, 16],
      [16, 32],
      [32, 48],
      [48, 64],
      [64, 80],
    ]);
  });

  test('a value on a border belongs to the class it ends', () => {
    const { stepOf } = valueSteps(0.5);
    expect([0.1, 0.2, 0.30000000000000004, 0.4, 0.5].map(stepOf)).toEqual([1, 2, 3, 4, 5]);
  });

  test('without values there are no classes', () => {
    expect(valueSteps(0).classes).toEqual([]);
    expect(valueSteps(0).stepOf(0)).toBe(0);
  });
});
