import { expect, it } from 'vitest';
import { secondsLeft } from '$lib/widgets/time-left.ts';

it('goes by the pace so far', () => {
  expect(secondsLeft(0.5, 4000)).toBe(4);
  expect(secondsLeft(0.25, 4000)).toBe(15); // 12, said by fives
  expect(secondsLeft(0.1, 20_000)).toBe(180);
  expect(secondsLeft(1, 9000)).toBe(0);
});

it('says nothing before the pace is known', () => {
  expect(secondsLeft(0.5, 1000)).toBeNull();
  expect(secondsLeft(0.01, 60_000)).toBeNull();
  expect(secondsLeft(NaN, 60_000)).toBeNull();
});
