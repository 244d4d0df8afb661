import { describe, expect, it } from 'vitest';
import { agreedCoachHours, agreedEuro, noAgreement } from '$lib/domain/agreement.ts';
import { quasiPoissonRateRatio } from '$lib/analysis/quasi-poisson.ts';
import { changesBetween, halfway, monthAgainst, splitAt } from '$lib/evaluation/changes.ts';
import { costOf } from '$lib/evaluation/cost.ts';
import { likeForLike } from '$lib/evaluation/like-for-like.ts';
import { walkedIn } from '$lib/evaluation/walked.ts';
import type { DatasetRows } from '$lib/domain/tables.ts';
import { towerPasses } from '../data/sample.ts';
import { countOn, pack, pilot, season, seasonOf, zone } from './rows.ts';

const agreement = {
  nights: 60,
  hoursPerNight: 4,
  coaches: 2,
  euroPerCoachHour: 15,
  organisationHours: 80,
  euroPerOrganisationHour: 25,
  otherEuro: 0,
};

describe('the cost', () => {
  const done = { rounds: 60, nights: 60, coachHours: 474, signals: 1985, pickedUp: 1500 };

  it('holds what was walked against what was agreed', () => {
    expect(agreedCoachHours(agreement)).toBe(480);
    expect(agreedEuro(agreement)).toBe(9200);
    const cost = costOf(agreement, done);
    expect(cost?.spentEuro).toBe(474 * 15 + 2000);
    expect(cost?.shareOfHours).toBeCloseTo(0.9875, 12);
    expect(cost?.perSignal).toBeCloseTo(9110 / 1985, 12);
    expect(cost?.perPickedUp).toBeCloseTo(9110 / 1500, 12);
  });

  it('is none without an agreement, and per nothing without anything', () => {
    expect(costOf(noAgreement, done)).toBeNull();
    const none = costOf(agreement, { ...done, coachHours: 0, signals: 0, pickedUp: 0 });
    expect(none).toMatchObject({ perCoachHour: null, perSignal: null, perPickedUp: null });
  });
});

describe('what was walked', () => {
  it('is what the rounds say', () => {
    const walked = walkedIn(seasonOf(season).rounds, zone);
    const minutes = season.rounds.reduce(
      (sum, { start, end, coaches }) =>
        sum + ((Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 60_000) * coaches.length,
      0,
    );
    expect(walked.coachHours).toBeCloseTo(minutes / 60, 9);
    expect(walked).toMatchObject({ rounds: 60, nights: 60, coaches: 8 });
  });
});

describe('changes within the season', () => {
  const own = seasonOf(season);
  const split = halfway(own.seen.nights) ?? '';
  const changes = changesBetween(own, splitAt(split));

  it('count every signal of a walked night once, in halves of thirty nights', () => {
    const nights = new Set(season.rounds.map(({ night }) => night));
    expect(changes.all.before.nights).toHaveLength(30);
    expect(changes.all.after.nights).toHaveLength(30);
    const seen = changes.all.before.count + changes.all.after.count;
    expect(seen).toBe(countOn(nights, season.signals));
    const mains = changes.mains.map(
      ({ comparison: { before, after } }) => before.count + after.count,
    );
    expect(mains.reduce((sum, count) => sum + count, 0)).toBe(seen);
  });

  it('say what was planted: a growing leg, a mended lamp, storage rooms that got quiet', () => {
    const leg = changes.legs.find(
      ({ place }) => place.kind === 'leg' && place.leg === 'klieverink-kouwenoord',
    );
    expect(leg?.comparison.verdict).toBe('more');
    const lamp = changes.subs.find(({ type }) => type.sub === 'verlichting-defect');
    expect(lamp?.comparison.ratio).toBeLessThan(1);
  });

  it('weigh the passes of a tower that is walked twice', () => {
    const tower = changes.towers.find(
      ({ place }) => place.kind === 'tower' && place.tower === 'kempering',
    );
    const passes = towerPasses(season, 'kempering').length;
    expect((tower?.comparison.before.exposure ?? 0) + (tower?.comparison.after.exposure ?? 0)).toBe(
      passes,
    );
  });

  it('compare a month with the one before it, and say nothing of a month without a walk', () => {
    const january = changesBetween(own, monthAgainst('2022-01', '2021-12')).all;
    expect(january.after.nights.every((night) => night.startsWith('2022-01'))).toBe(true);
    expect(january.before.nights.every((night) => night.startsWith('2021-12'))).toBe(true);
    const december = changesBetween(own, monthAgainst('2021-12', '2021-11')).all;
    expect(december).toMatchObject({ ratio: null, verdict: 'too-few-data' });
  });

  it('need two walked nights to split', () => {
    expect(halfway([])).toBeNull();
    expect(halfway(['2022-01-14'])).toBeNull();
    expect(halfway(['2022-01-14', '2022-01-15'])).toBe('2022-01-15');
  });
});

describe('the pilot beside the season', () => {
  const likes = likeForLike(seasonOf(season), seasonOf(pilot));

  it('is of the one tower that both walked, in the months that both had', () => {
    expect(likes.map(({ tower }) => tower)).toEqual(['klieverink']);
    expect(likes[0]?.months).toEqual([12, 1, 2]);
  });

  it('equals a calculation from the rows', () => {
    const typesOf = ({ signals }: DatasetRows) =>
      new Set(signals.filter((s) => s.night).map((s) => `${s.mainType}/${s.subType}`));
    const [a, b] = [typesOf(pilot), typesOf(season)];
    const sides = [pilot, season].map((rows) => {
      const passes = towerPasses(rows, 'klieverink').filter(({ night }) =>
        ['12', '01', '02'].includes(night.slice(5, 7)),
      );
      const nights = [...new Set(passes.map(({ night }) => night))];
      const signals = rows.signals.filter(
        ({ tower, night, mainType, subType }) =>
          tower === 'klieverink' &&
          night !== null &&
          nights.includes(night) &&
          a.has(`${mainType}/${subType}`) &&
          b.has(`${mainType}/${subType}`),
      );
      return {
        counts: nights.map((night) => signals.filter((s) => s.night === night).length),
        exposures: nights.map((night) => passes.filter((p) => p.night === night).length),
      };
    });
    const sum = (values: readonly number[] = []) => values.reduce((all, one) => all + one, 0);
    const rate = ({ counts, exposures }: { counts: number[]; exposures: number[] }) =>
      sum(counts) / sum(exposures);
    const { comparison } = likes[0]?.all ?? {};
    expect(comparison?.before.count).toBe(sum(sides[0]?.counts));
    expect(comparison?.before.exposure).toBe(sum(sides[0]?.exposures));
    expect(comparison?.after.count).toBe(sum(sides[1]?.counts));
    expect(comparison?.after.exposure).toBe(sum(sides[1]?.exposures));
    const [first, second] = sides as [(typeof sides)[number], (typeof sides)[number]];
    expect(comparison?.ratio).toBeCloseTo(rate(second) / rate(first), 12);
    const quasi = quasiPoissonRateRatio({
      counts: [...first.counts, ...second.counts],
      exposures: [...first.exposures, ...second.exposures],
      after: [...first.counts.map(() => 0), ...second.counts.map(() => 1)],
    });
    expect(comparison?.lower).toBeLessThanOrEqual(quasi.lower ?? 0);
    expect(comparison?.upper).toBeGreaterThanOrEqual(quasi.upper ?? Infinity);
  });

  it('is nothing where no tower was walked by both', () => {
    const elsewhere = {
      ...pilot,
      visits: pilot.visits.filter(({ tower }) => tower !== 'klieverink'),
    };
    expect(likeForLike(seasonOf(season), seasonOf(elsewhere))).toEqual([]);
    expect(pack.towers).toHaveLength(4);
  });
});
