import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presenceMinutes } from '../../src/lib/analysis/presence-minutes.ts';
import { TimeZone } from '../../src/lib/domain/time-zone.ts';

const AMSTERDAM = TimeZone.named('Europe/Amsterdam');
const NIGHT = { from: 22 * 60, to: 6 * 60 };
const at = (text: string) => Date.parse(text);
const sum = (minutes: Float64Array) => minutes.reduce((total, one) => total + one, 0);

describe('minutes of presence by the hour of the clock', () => {
  it('split a stay at the hours and clip it to the window', () => {
    const stay = { start: at('2022-01-10T20:40:00Z'), end: at('2022-01-10T22:20:00Z') };
    const minutes = presenceMinutes([stay], AMSTERDAM, NIGHT);
    expect([21, 22, 23].map((hour) => minutes[hour])).toEqual([0, 60, 20]);
    expect(presenceMinutes([stay], AMSTERDAM)[21]).toBe(20);
  });

  it('hold 9 hours from 22:00 to 06:00 when the clock goes back', () => {
    const night = { start: at('2021-10-30T20:00:00Z'), end: at('2021-10-31T05:00:00Z') };
    const minutes = presenceMinutes([night], AMSTERDAM, NIGHT);
    expect(minutes[2]).toBe(120);
    expect(sum(minutes)).toBe(9 * 60);
  });

  it('hold 7 hours and none from 02:00 when it goes forward', () => {
    const night = { start: at('2022-03-26T21:00:00Z'), end: at('2022-03-27T04:00:00Z') };
    const minutes = presenceMinutes([night], AMSTERDAM, NIGHT);
    expect(minutes[2]).toBe(0);
    expect(sum(minutes)).toBe(7 * 60);
  });

  it('clip to windows that begin within the hour, also by day', () => {
    const day = { start: at('2022-01-10T11:00:00Z'), end: at('2022-01-10T15:00:00Z') };
    const minutes = presenceMinutes([day], AMSTERDAM, { from: 13 * 60 + 20, to: 14 * 60 + 5 });
    expect([12, 13, 14, 15].map((hour) => minutes[hour])).toEqual([0, 40, 5, 0]);
  });

  it('add up two coaches, and all the time there is', () => {
    const instant = fc.integer({
      min: at('2021-10-29T00:00:00Z'),
      max: at('2021-11-02T00:00:00Z'),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(instant, fc.nat(30_000_000))), (stays) => {
        const all = stays.map(([start, length]) => ({ start, end: start + length }));
        const elapsed = stays.reduce((total, [, length]) => total + length / 60_000, 0);
        expect(sum(presenceMinutes(all, AMSTERDAM))).toBeCloseTo(elapsed, 6);
      }),
    );
  });

  it('are none without stays, and refuse stays that end before they begin', () => {
    expect(sum(presenceMinutes([], AMSTERDAM))).toBe(0);
    expect(sum(presenceMinutes([{ start: 5, end: 5 }], AMSTERDAM))).toBe(0);
    expect(() => presenceMinutes([{ start: 2, end: 1 }], AMSTERDAM)).toThrow(RangeError);
    expect(() => presenceMinutes([], AMSTERDAM, { from: -1, to: 5 })).toThrow(RangeError);
  });
});
