import { describe, expect, it } from 'vitest';
import { shareAt, stepBand, stepPath } from '$lib/charts/share-curve.ts';
import { alongWeeks, weekBars } from '$lib/charts/week-bars.ts';

const same = (value: number) => value;
const curve = { time: [1, 3], share: [0.5, 1], lower: [0.25, null], upper: [0.75, null] };

describe('a curve of shares', () => {
  it('goes up at each time, ends where the view ends, and leaves out what lies beyond', () => {
    expect(stepPath(curve.time, curve.share, 4, same, same)).toBe('M0,0H1V0.5H3V1H4');
    expect(stepPath(curve.time, curve.share, 2, same, same)).toBe('M0,0H1V0.5H2');
    expect(stepPath([], [], 4, same, same)).toBe('M0,0H4');
  });

  it('keeps the last known limits of its band', () => {
    expect(stepBand(curve, 4, same, same)).toContain('3,0.75L4,0.75');
    expect(stepBand(curve, 4, same, same)).toContain('4,0.25L3,0.25');
  });

  it('stands at nothing before the first time', () => {
    expect([0, 1, 2, 9].map((days) => shareAt(curve, days))).toEqual([0, 0.5, 0.5, 1]);
  });
});

describe('weeks on a line', () => {
  const weeks = weekBars(['2022-01-05', '2022-01-07', '2022-01-19'], [4, 2, 3], [4, 2, 0]);

  it('add up a week, and are empty where nobody walked or nobody knows how long', () => {
    expect(weeks.map(({ monday }) => monday)).toEqual(['2022-01-03', '2022-01-10', '2022-01-17']);
    expect(weeks.map(({ rate }) => rate)).toEqual([1, null, null]);
    expect(weekBars([], [], [])).toEqual([]);
  });

  it('hold a night at its place, and one outside at the end', () => {
    expect(alongWeeks(weeks, '2022-01-13')).toBeCloseTo(0.5, 12);
    expect(alongWeeks(weeks, '2023-01-01')).toBe(1);
  });
});
