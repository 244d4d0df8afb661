import { expect, it } from 'vitest';
import { soFar } from '$lib/state/play/so-far.ts';

const signals = {
  minute: Float64Array.of(400, 410, 410, 440),
  night: ['2022-01-14', '2022-01-14', '2022-01-21', '2022-01-14'],
  main_type: ['dirt', 'noise', 'other', 'dirt'],
  tower: ['a', 'a', null, 'a'],
  level: [1, 1, null, 2],
  unit: ['hall', 'hall', null, null],
  leg: [null, null, 'a-b', null],
  direction: [null, null, 'out', null],
  longitude: [4.1, null, 4.2, 4.3],
  latitude: [52.1, null, 52.2, 52.3],
};
const types = ['dirt', 'noise'];

it('shows nothing before the first minute and everything at the last', () => {
  expect(soFar(signals, 399, types).count).toBe(0);
  expect(soFar(signals, 440, types).count).toBe(4);
});

it('lets signals appear at their minute, count up at their place, and fade after a quarter', () => {
  const at = soFar(signals, 416, types);
  expect(at.count).toBe(3);
  expect(at.towers).toEqual([{ tower: 'a', level: 1, unit: 'hall', count: 2 }]);
  expect(at.legs).toEqual([{ leg: 'a-b', direction: 'out', count: 1 }]);
  expect([...at.points.longitude]).toEqual([4.1, 4.2]);
  expect([...at.points.typeIndex]).toEqual([0, 0]);
  expect([...at.points.chosen]).toEqual([0, 1]);
});
