import { expect, test } from 'vitest';
import { conditionTypes, spreadFound, withFoundSpread } from '$lib/hotspots/found-spread.ts';
import { pack } from './rows.ts';

const edges = [420, 480, 540, 600, 660];
const at = (minute: number, since: number | null, isToTheMinute = true) => ({
  minute,
  since,
  isToTheMinute,
});

test('what was found is spread evenly since the pass before, and leaves its own bin', () => {
  const { noted, spread, apart, outside } = spreadFound([at(570, 450)], edges);
  expect([...noted]).toEqual([0, 0, 1, 0]);
  expect([...spread]).toEqual([0.25, 0.5, 0.25, 0]);
  expect([apart, outside]).toEqual([0, 0]);
});

test('nights apart nothing is placed: it is counted as not to be told', () => {
  const rows = [at(570, -900), at(600, null), at(500, 430, false), at(500, 430)];
  const { spread, noted, apart } = spreadFound(rows, edges);
  expect(apart).toBe(3);
  expect(spread.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(noted.reduce((sum, count) => sum + count, 0)).toBe(4);
});

test('what is spread out of the window is told', () => {
  const { spread, outside } = spreadFound([at(480, 360)], edges);
  expect([...spread]).toEqual([0.5, 0, 0, 0]);
  expect(outside).toBeCloseTo(0.5, 12);
});

test('hours of places: conditions are replaced by their shares, events stay', () => {
  const place = { tower: null, level: null, unit: null, leg: 'a', direction: 'back' } as const;
  const common = { ...place, night: '2022-01-14', main: 'heel' };
  const event = { ...common, main: 'veilig', sub: 'hangen', hour: 9, count: 2 };
  const lamp = { ...common, sub: 'verlichting-defect' };
  const { hours, apart } = withFoundSpread(
    { signals: [event, { ...lamp, hour: 9, count: 2 }], passes: [] },
    [
      { ...lamp, ...at(570, 450) },
      { ...lamp, ...at(575, -800) },
    ],
  );
  expect(apart).toBe(1);
  expect(hours.signals[0]).toBe(event);
  expect(hours.signals.slice(1).map(({ hour, count }) => [hour, count])).toEqual([
    [7, 0.25],
    [8, 0.5],
    [9, 0.25],
  ]);
});

test('the area says what is found and what is seen happening', () => {
  const conditions = conditionTypes(pack.taxonomy).map(({ sub }) => sub);
  expect(conditions).toContain('verlichting-defect');
  expect(conditions).not.toContain('hangen');
});
