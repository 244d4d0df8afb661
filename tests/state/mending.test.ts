import { describe, expect, it } from 'vitest';
import type { Finding } from '$lib/ingest/report.ts';
import {
  applied,
  readingNames,
  withHit,
  withMend,
  withoutCoach,
  without,
  withSpellings,
  type Reading,
} from '$lib/state/mending.ts';

const finding = (own: Partial<Finding>): Finding => ({
  code: 'axes-swapped',
  count: 1,
  examples: [],
  mend: 'swapAxes',
  mended: true,
  ...own,
});

describe('a mend', () => {
  it('that was made on the way in is taken back by one click', () => {
    expect(withMend({}, finding({}), null).mends).toEqual({ swapAxes: false });
    expect(withMend({}, finding({ mended: false }), null).mends).toEqual({ swapAxes: true });
  });

  it('of day and month turns the order in which the rows were read', () => {
    const day = finding({ code: 'day-month-ambiguous', mend: 'dayFirst', mended: false });
    expect(withMend({}, day, true).dayFirst).toBe(false);
    expect(withMend({}, day, false).dayFirst).toBe(true);
  });

  it('of a kind of personal data leaves it readable, and a second one does not', () => {
    const phone = finding({ code: 'personal-phone', mend: 'keepPersonal' });
    const kept = withMend({}, phone, null);
    expect(kept.keepPersonal?.kinds).toEqual(['phone']);
    expect(withMend(kept, phone, null).keepPersonal?.kinds).toEqual([]);
  });

  it('of spellings leaves out what is to stay as it stands', () => {
    const reading = withSpellings({}, 'towers', { Noord: 'noordflat', Zuid: '' });
    expect(reading.mends?.towers).toEqual({ Noord: 'noordflat' });
  });
});

describe('what was applied', () => {
  const reading: Reading = {
    mends: { swapAxes: false, towers: { A: 'a', B: 'b' }, levels: { x: '3' } },
    dayFirst: false,
    timeZone: 'UTC',
    keepPersonal: { kinds: ['phone'], hits: ['1:plate:0:ff'] },
  };

  it('is listed one by one, and each can be taken back alone', () => {
    const all = applied(reading);
    expect(all).toHaveLength(8);
    for (const one of all)
      expect(applied(without(reading, one))).toEqual(all.filter((other) => other !== one));
  });

  it('is nothing once all of it is taken back', () => {
    const bare = applied(reading).reduce(without, reading);
    expect(readingNames(bare)).toEqual([]);
  });

  it('tells two readings of one file apart in the manifest', () => {
    const names = (one: Reading) => readingNames(one).join();
    const spelt = (to: string): Reading => ({ mends: { towers: { A: to } } });
    expect(names(spelt('a'))).not.toBe(names(spelt('b')));
    expect(names({ mends: { swapAxes: false } })).not.toBe(names({}));
    expect(names(withHit({}, 'k'))).not.toBe(names({}));
    expect(names(withHit(withHit({}, 'k'), 'k'))).toBe(names({}));
  });
});

describe('a coach', () => {
  it('is left out and taken in again', () => {
    const without4 = withoutCoach({}, 'coach 4');
    expect(applied(without4)).toEqual([{ kind: 'withoutCoach', coach: 'coach 4' }]);
    expect(readingNames(without4)).toEqual(['withoutCoach: coach 4']);
    expect(applied(without(without4, { kind: 'withoutCoach', coach: 'coach 4' }))).toEqual([]);
  });
});
