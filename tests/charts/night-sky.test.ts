import { expect, test } from 'vitest';
import { skyGradient, skyStops } from '$lib/charts/night-sky.ts';

const winter = {
  sunset: { from: 270, to: 390 },
  civilDusk: { from: 306, to: 431 },
  civilDawn: { from: 1090, to: 1205 },
  sunrise: { from: 1125, to: 1250 },
};

test('the sky goes from day by dusk to night and back', () => {
  expect(skyStops(winter).map(({ tone }) => tone)).toEqual([
    'day',
    'dusk',
    'night',
    'night',
    'dusk',
    'day',
  ]);
});

test('day ends with the earliest sunset and night begins with the latest dusk', () => {
  const stops = skyStops(winter);
  expect(stops[0]?.minute).toBe(270);
  expect(stops[2]?.minute).toBe(431);
});

test('stops never go back in time', () => {
  const minutes = skyStops({ ...winter, civilDusk: { from: 100, to: 110 } }).map((s) => s.minute);
  expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
});

test('shares run from zero to one', () => {
  const offsets = skyGradient(skyStops(winter)).map(({ offset }) => offset);
  expect(offsets[0]).toBe(0);
  expect(offsets.at(-1)).toBe(1);
});

test('without sun times there is no sky to draw', () => {
  const unknown = { sunset: null, civilDusk: null, civilDawn: null, sunrise: null };
  expect(skyStops(unknown)).toEqual([]);
  expect(skyGradient([])).toEqual([]);
  expect(skyGradient([{ minute: 5, tone: 'night' }])).toEqual([]);
});
