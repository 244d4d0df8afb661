import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundsOfNight,
  clockOfMinute,
  elapsedHours,
  hourOfMinute,
  minuteOfClock,
  nightOfWall,
  nightPositionOfWall,
  nightsBetween,
  weekdayOfNight,
  weekOfNight,
} from '$lib/domain/night-calendar.ts';
import { TimeZone } from '$lib/domain/time-zone.ts';

const amsterdam = TimeZone.named('Europe/Amsterdam');
const wall = (text: string) => Date.parse(`${text}Z`);
const iso = (millis: number) => new Date(millis).toISOString();

describe('the night calendar', () => {
  it('opens a night at noon and bears the date on which it begins', () => {
    expect(nightOfWall(wall('2022-01-14T11:59:59.999'))).toBe('2022-01-13');
    expect(nightOfWall(wall('2022-01-14T12:00:00'))).toBe('2022-01-14');
    expect(nightPositionOfWall(wall('2022-01-15T02:10:59'))).toEqual({
      night: '2022-01-14',
      minuteOfNight: 850,
    });
  });

  it('gives both passes of 02:30 on the autumn change to the night before', () => {
    const { earlier, later, kind } = amsterdam.instantsOfWall(wall('2021-10-31T02:30:00'));
    expect(kind).toBe('ambiguous');
    for (const instant of [earlier, later])
      expect(nightOfWall(amsterdam.wallFromInstant(instant))).toBe('2021-10-30');
    expect(later - earlier).toBe(3_600_000);
  });

  it('knows nights of 23, 24 and 25 hours, and windows of 7, 8 and 9', () => {
    const hours = (night: string) => boundsOfNight(night, amsterdam).hours;
    expect(['2022-03-26', '2021-12-31', '2021-10-30'].map(hours)).toEqual([23, 24, 25]);
    const window = (night: string) => elapsedHours(night, 600, 1080, amsterdam);
    expect(['2022-03-26', '2021-12-31', '2021-10-30'].map(window)).toEqual([7, 8, 9]);
    expect(iso(boundsOfNight('2021-10-30', amsterdam).endExclusive)).toBe(
      '2021-10-31T11:00:00.000Z',
    );
  });

  it('reads a wall time that does not exist with the offset before the change', () => {
    const { kind, earlier, later, compatible } = amsterdam.instantsOfWall(
      wall('2022-03-27T02:00:00'),
    );
    expect([kind, iso(earlier), iso(later), iso(compatible)]).toEqual([
      'nonexistent',
      '2022-03-27T00:00:00.000Z',
      '2022-03-27T01:00:00.000Z',
      '2022-03-27T01:00:00.000Z',
    ]);
  });

  it('turns clock times into minutes of the night and back', () => {
    expect(minuteOfClock('12:00')).toBe(0);
    expect(minuteOfClock('00:00')).toBe(720);
    expect(clockOfMinute(1440)).toBe('12:00');
    expect(hourOfMinute(719)).toBe(23);
    for (let minute = 0; minute < 1440; minute++)
      expect(minuteOfClock(clockOfMinute(minute))).toBe(minute);
    expect(() => minuteOfClock('24:00')).toThrow(RangeError);
  });

  it('counts weekdays from Monday and weeks by their Monday', () => {
    expect(weekdayOfNight('2022-01-14')).toBe(5);
    expect(weekdayOfNight('2022-01-16')).toBe(7);
    expect(weekOfNight('2022-01-16')).toBe('2022-01-10');
    expect(nightsBetween('2022-02-27', '2022-03-01')).toEqual([
      '2022-02-27',
      '2022-02-28',
      '2022-03-01',
    ]);
    expect(nightsBetween('2022-03-02', '2022-03-01')).toEqual([]);
  });
});

describe('a time zone', () => {
  const anyInstant = fc.integer({ min: Date.UTC(1972, 0, 1), max: Date.UTC(2090, 0, 1) });
  const zones = [
    'Europe/Amsterdam',
    'America/Chicago',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'UTC',
  ];

  it('agrees with Intl at any instant', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyInstant, (name, instant) => {
        const parts = new Intl.DateTimeFormat('sv-SE', {
          timeZone: name,
          dateStyle: 'short',
          timeStyle: 'medium',
        }).format(instant);
        const seconds = Math.floor(instant / 1000) * 1000;
        expect(iso(TimeZone.named(name).wallFromInstant(seconds)).slice(0, 19)).toBe(
          parts.replace(' ', 'T'),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('finds every instant again among the readings of its wall time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyInstant, (name, instant) => {
        const zone = TimeZone.named(name);
        const { earlier, later } = zone.instantsOfWall(zone.wallFromInstant(instant));
        expect([earlier, later]).toContain(instant);
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses a name that does not exist', () => {
    expect(() => TimeZone.named('Europe/Bijlmer')).toThrow(RangeError);
  });
});
