import { describe, expect, it } from 'vitest';
import { unseenByChance } from '$lib/analysis/sighting-record.ts';

describe('unseenByChance', () => {
  it('is the share of ways to spread the sightings that leave the end empty', () => {
    // Two sightings on five looks: ten ways, of which three leave the last two looks empty.
    expect(unseenByChance(5, 2, 2)).toBeCloseTo(3 / 10, 12);
    let empty = 0;
    let ways = 0;
    for (let a = 0; a < 7; a++)
      for (let b = a + 1; b < 7; b++)
        for (let c = b + 1; c < 7; c++) {
          ways++;
          if (c < 4) empty++;
        }
    expect(unseenByChance(7, 3, 3)).toBeCloseTo(empty / ways, 12);
  });

  it('says nothing of what was seen once, or on the last look', () => {
    expect(unseenByChance(9, 0, 9)).toBe(1);
    expect(unseenByChance(9, 4, 0)).toBe(1);
  });

  it('falls with every empty look', () => {
    const chances = [0, 1, 2, 3, 4, 5].map((since) => unseenByChance(20, 6, since));
    expect(chances).toEqual([...chances].sort((a, b) => b - a));
    expect(new Set(chances).size).toBe(6);
  });

  it('refuses more sightings and empty looks than there were looks', () => {
    expect(() => unseenByChance(5, 3, 3)).toThrow(RangeError);
    expect(() => unseenByChance(5, 1.5, 1)).toThrow(RangeError);
    expect(() => unseenByChance(-1, 0, 0)).toThrow(RangeError);
  });
});
