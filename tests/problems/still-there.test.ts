import { describe, expect, it } from 'vitest';
import { stillThere } from '$lib/problems/still-there.ts';
import { aPass, nightOf } from './rows.ts';

const walked = Array.from({ length: 20 }, (_, i) => nightOf(i + 1));
const passes = walked.flatMap((night) => [
  aPass({ night, from: 500 }),
  aPass({ night, from: 700 }),
]);

describe('stillThere', () => {
  it('is seen when it was on the last night that somebody passed', () => {
    expect(stillThere([nightOf(3), nightOf(20)], passes)).toMatchObject({
      presence: 'seen',
      passesSince: 0,
      nightsSince: 0,
    });
  });

  it('is gone when it was seen almost nightly and then never', () => {
    expect(stillThere(walked.slice(0, 8), passes)).toMatchObject({
      presence: 'gone',
      passesSince: 24,
      nightsSince: 12,
    });
  });

  it('stays in doubt when it was rare already', () => {
    const rare = stillThere([nightOf(1), nightOf(9), nightOf(14)], passes);
    expect(rare.presence).toBe('unclear');
    // Two of the 19 nights after the first, and 13 of those before the silence: 13 * 12 / (19 * 18).
    expect(rare.chance).toBeCloseTo((13 * 12) / (19 * 18), 12);
  });

  it('says nothing of what was seen on one night', () => {
    expect(stillThere([nightOf(2)], passes)).toMatchObject({ presence: 'unclear', chance: 1 });
  });
});
