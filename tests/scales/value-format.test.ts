import { describe, expect, test } from 'vitest';
import { rateRanges, rateScale } from '$lib/scales/count-scale.ts';
import { countFormat, stepsOf } from '$lib/scales/value-format.ts';

describe('formats', () => {
  const format = countFormat(String, (written, one) => `${written} ${one ? 'signal' : 'signals'}`);

  test('counts are written whole, one of them in the singular', () => {
    expect([format.words(1), format.words(2), format.short(2)]).toEqual([
      '1 signal',
      '2 signals',
      '2',
    ]);
  });

  test('whole values get the classes of counts, others join', () => {
    expect(stepsOf(format, 57).classes.at(-1)).toEqual({ step: 5, from: 49, to: 57 });
    expect(stepsOf({ isWhole: false }, 0.5).classes[0]).toEqual({ step: 1, from: 0, to: 0.1 });
  });
});

describe('the scale of rates', () => {
  test('has borders of two digits on the square root, the last at or over the highest', () => {
    expect(rateScale(0.953).uppers).toEqual([0.038, 0.15, 0.35, 0.61, 0.96]);
    expect(rateScale(1).uppers).toEqual([0.04, 0.16, 0.36, 0.64, 1]);
  });

  test('gives a rate the class whose borders hold it', () => {
    const { classOf } = rateScale(1);
    expect([0, 0.01, 0.04, 0.05, 0.64, 1].map(classOf)).toEqual([0, 1, 1, 2, 4, 5]);
  });

  test('has no classes where there are no rates', () => {
    expect(rateRanges(rateScale(0))).toEqual([[0, 0]]);
    expect(rateScale(0).classOf(0)).toBe(0);
  });
});
