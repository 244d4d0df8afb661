import { describe, expect, it } from 'vitest';
import { sunTimes } from '../../src/lib/analysis/sun-times.ts';

const BIJLMER = [52.3238, 4.9747] as const;

describe('sun times', () => {
  it('are within a minute of the almanac in the Bijlmer', () => {
    const { sunrise, sunset } = sunTimes('2022-01-01', ...BIJLMER);
    expect(Math.abs((sunset ?? 0) - Date.parse('2022-01-01T15:37:34Z'))).toBeLessThan(60_000);
    expect(Math.abs((sunrise ?? 0) - Date.parse('2022-01-01T07:49:53Z'))).toBeLessThan(60_000);
  });

  it('follow one another through the day', () => {
    for (const date of ['2021-12-21', '2022-02-10', '2022-03-27', '2021-10-31']) {
      const instants = Object.values(sunTimes(date, ...BIJLMER)).map(Number);
      expect(instants).toEqual(instants.toSorted((a, b) => a - b));
    }
  });

  it('put a dusk after midnight with the evening it belongs to', () => {
    const { astronomicalDusk, solarNoon } = sunTimes('2022-05-10', ...BIJLMER);
    expect(new Date(astronomicalDusk ?? 0).toISOString().slice(0, 16)).toBe('2022-05-10T22:21');
    expect(astronomicalDusk).toBeGreaterThan(solarNoon);
  });

  it('say that no astronomical night falls in June', () => {
    const june = sunTimes('2022-06-21', ...BIJLMER);
    expect([june.astronomicalDusk, june.astronomicalDawn]).toEqual([null, null]);
    expect(june.nauticalDusk).not.toBeNull();
  });

  it('belong to the date asked for, on either side of the earth', () => {
    for (const longitude of [-175, 0, 175]) {
      const noon = sunTimes('2022-03-01', 10, longitude).solarNoon;
      const expected = Date.parse('2022-03-01T12:00:00Z') - longitude * 240_000;
      expect(Math.abs(noon - expected)).toBeLessThan(20 * 60_000);
    }
  });

  it('refuse dates and places that do not exist', () => {
    expect(() => sunTimes('2022-13-01', ...BIJLMER)).toThrow(RangeError);
    expect(() => sunTimes('soon', ...BIJLMER)).toThrow(RangeError);
    expect(() => sunTimes('2022-01-01', 95, 0)).toThrow(RangeError);
  });
});
