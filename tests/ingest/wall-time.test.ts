import { describe, expect, it } from 'vitest';
import { readClock, WallTimeReader, type DateOrder } from '$lib/ingest/wall-time.ts';

function read(text: string, order: DateOrder = 'day-first'): string {
  const reader = new WallTimeReader();
  if (!reader.read(text, order)) return reader.problem ?? 'nothing';
  const wall = new Date(reader.wall).toISOString().slice(0, 19);
  const offset = reader.offset === null ? '' : ` ${reader.offset}`;
  return `${wall} ${reader.precision}${offset}`;
}

describe('WallTimeReader', () => {
  it.each([
    ['2021-12-03 22:15', '2021-12-03T22:15:00 minute'],
    ['2021-12-03T22:15:07', '2021-12-03T22:15:07 minute'],
    ['2021-12-03T22:15:07.123456', '2021-12-03T22:15:07 minute'],
    ['2021/12/03, 22:15', '2021-12-03T22:15:00 minute'],
    ['03-12-2021 22:15', '2021-12-03T22:15:00 minute'],
    ['3-12-21 22.15 uur', '2021-12-03T22:15:00 minute'],
    ['3/12/2021 10:15 PM', '2021-12-03T22:15:00 minute'],
    ['03/12/2021, 10:15:30 p. m.', '2021-12-03T22:15:30 minute'],
    ['03.12.2021 12:05 am', '2021-12-03T00:05:00 minute'],
    ['vr 3 dec 2021 22:15', '2021-12-03T22:15:00 minute'],
    ['vrijdag 3 december 2021 om 22:15 uur', '2021-12-03T22:15:00 minute'],
    ['3-dec-2021', '2021-12-03T00:00:00 day'],
    ['Dec 3, 2021 10:15 PM', '2021-12-03T22:15:00 minute'],
    ['20211203T2215', '2021-12-03T22:15:00 minute'],
    ['20211203', '2021-12-03T00:00:00 day'],
    ['2021-12-03', '2021-12-03T00:00:00 day'],
    ['2021-12-03 22 uur', '2021-12-03T22:00:00 hour'],
    ['2021-12-03 22u15', '2021-12-03T22:15:00 minute'],
    ['2021-12-03 10 PM', '2021-12-03T22:00:00 hour'],
    ['2021-12', '2021-12-01T00:00:00 month'],
    ['12-2021', '2021-12-01T00:00:00 month'],
    ['december 2021', '2021-12-01T00:00:00 month'],
    ['44533.927083333336', '2021-12-03T22:15:00 minute'],
    ['44533', '2021-12-03T00:00:00 day'],
    ['2021-12-03 24:00', '2021-12-04T00:00:00 minute'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['2021-12-03T21:15:00Z', '2021-12-03T21:15:00 minute 0'],
    ['2021-12-03T22:15:00+01:00', '2021-12-03T22:15:00 minute 60'],
    ['2017-10-23T05:40:39.000-04:00', '2017-10-23T05:40:39 minute -240'],
    ['2021-12-03 22:15 +0100', '2021-12-03T22:15:00 minute 60'],
    ['2021-12-03 21:15:00 UTC', '2021-12-03T21:15:00 minute 0'],
    ['1638566100', '2021-12-03T21:15:00 minute 0'],
    ['1638566100000', '2021-12-03T21:15:00 minute 0'],
  ])('keeps the zone that %s names', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['31-02-2021', 'date-impossible'],
    ['2021-13-01 10:00', 'date-impossible'],
    ['29-02-2021', 'date-impossible'],
    ['2021-12-03 25:15', 'time-unreadable'],
    ['2021-12-03 22:75', 'time-unreadable'],
    ['gisteren', 'time-unreadable'],
    ['14-02-205', 'time-unreadable'],
    ['03-12-1821', 'time-out-of-range'],
    ['2021-12-03 22:15 of zo', 'time-unreadable'],
    ['12', 'time-unreadable'],
  ])('refuses %s', (text, problem) => {
    expect(read(text)).toBe(problem);
  });

  it('obeys the order of day and month', () => {
    expect(read('03/04/2021', 'day-first')).toContain('2021-04-03');
    expect(read('03/04/2021', 'month-first')).toContain('2021-03-04');
    expect(read('21-04-03', 'year-first')).toContain('2021-04-03');
    expect(read('2021-04-03', 'month-first')).toContain('2021-04-03');
  });
});

describe('readClock', () => {
  it.each([
    ['22:15', 80_100],
    ['22.15 uur', 80_100],
    ['10:15 PM', 80_100],
    ['2215', 80_100],
    ['0.927083333', 80_100],
    ['22 uur', 79_200],
  ])('reads %s', (text, seconds) => {
    expect(readClock(text)?.seconds).toBe(seconds);
  });

  it('refuses what is no time of day', () => {
    expect(readClock('2021-12-03')).toBeNull();
    expect(readClock('27:00')).toBeNull();
    expect(readClock('laat')).toBeNull();
  });
});
