import { expect, test } from 'vitest';
import { TimeZone } from '$lib/domain/time-zone.ts';
import { clockShifts } from '$lib/state/patterns/clock-shifts.ts';

const amsterdam = TimeZone.named('Europe/Amsterdam');

test('finds the nights of a clock change, from the wall time that is past it', () => {
  const nights = ['2022-03-25', '2022-03-26', '2022-10-29', '2022-10-30'];
  expect(clockShifts(nights, amsterdam)).toEqual([
    { night: '2022-03-26', wallMinute: 900, extraMinutes: -60 },
    { night: '2022-10-29', wallMinute: 900, extraMinutes: 60 },
  ]);
});

test('finds none in a zone that keeps its clocks', () => {
  expect(clockShifts(['2022-03-26'], TimeZone.named('UTC'))).toEqual([]);
});
