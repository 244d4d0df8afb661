import { mean, variance } from 'd3';
import { describe, expect, test } from 'vitest';
import { buildSeason } from '../../data/sample/build-season.ts';
import { patternNames } from '../../data/sample/patterns.ts';
import { SIGNALS_PER_100_METRES, SIGNALS_PER_UNIT_PASS } from '../../data/sample/rates.ts';
import { publicUnits } from '../../data/sample/sightings.ts';
import { legPasses, pack } from './sample.ts';

const seeds = Array.from({ length: 24 }, (_, index) => index + 1);
const nulls = seeds.map((seed) => buildSeason({ seed, patterns: false }, pack));

/** Within four standard errors of a Poisson count. */
function expectNear(found: number, expected: number): void {
  expect(Math.abs(found - expected) / Math.sqrt(expected)).toBeLessThan(4);
}

const unitsOn = new Map(
  pack.towers.flatMap((tower) =>
    tower.levels.map((level) => [`${tower.id} ${level.ordinal}`, publicUnits(level).length]),
  ),
);

describe('a season without patterns', () => {
  test.each(pack.towers)('has the same rate a passed place in $id as anywhere', ({ id }) => {
    let passed = 0;
    let found = 0;
    for (const { visits, signals } of nulls) {
      for (const visit of visits)
        if (visit.tower === id && visit.level !== null)
          passed += unitsOn.get(`${id} ${visit.level}`) ?? 0;
      found += signals.filter((signal) => signal.tower === id).length;
    }
    // One and a half in a hundred lose their place.
    expectNear(found, passed * SIGNALS_PER_UNIT_PASS * 0.985);
  });

  test.each(pack.legs)('has the same rate per 100 m on $id as on any leg', (leg) => {
    const walked = nulls.reduce((sum, rows) => sum + legPasses(rows, leg.id).length, 0);
    const found = nulls.flatMap((rows) => rows.signals.filter((s) => s.leg === leg.id));
    expectNear(found.length, ((walked * leg.lengthMetres) / 100) * SIGNALS_PER_100_METRES * 0.985);
  });

  test('has the same rate in every hour of presence inside', () => {
    const minutes = new Map<number, number>();
    const found = new Map<number, number>();
    const add = (counts: Map<number, number>, hour: number, count: number) =>
      counts.set(hour, (counts.get(hour) ?? 0) + count);
    for (const { visits, signals } of nulls) {
      for (const { tower, level, entry } of visits)
        if (tower !== null && level !== null)
          add(minutes, Number(entry.slice(11, 13)), unitsOn.get(`${tower} ${level}`) ?? 0);
      for (const { tower, wallTime, timePrecision } of signals)
        if (tower !== null && timePrecision === 'minute')
          add(found, Number(wallTime?.slice(11, 13)), 1);
    }
    for (const [hour, passed] of minutes)
      if (passed > 5000)
        expect((found.get(hour) ?? 0) / passed).toBeCloseTo(SIGNALS_PER_UNIT_PASS * 0.955, 2);
  });

  test('varies from round to round no more than chance has it, given the places passed', () => {
    const scores = nulls.flatMap(({ rounds, visits, signals }) =>
      rounds.map(({ id }) => {
        const expected = visits
          .filter((visit) => visit.round === id && visit.level !== null)
          .reduce((sum, { tower, level }) => sum + (unitsOn.get(`${tower} ${level}`) ?? 0), 0);
        const inside = signals.filter((s) => s.round === id && s.tower !== null).length;
        const poisson = expected * SIGNALS_PER_UNIT_PASS * 0.985;
        return (inside - poisson) / Math.sqrt(poisson);
      }),
    );
    expect(mean(scores)).toBeCloseTo(0, 1);
    // Of some 1,400 rounds: four standard errors are 0.15.
    expect(Math.abs((variance(scores) ?? 0) - 1)).toBeLessThan(0.15);
  });
});

test('the same seed gives the same season, another seed another', () => {
  const build = (seed: number) => buildSeason({ seed, patterns: true }, pack);
  expect(build(7)).toEqual(build(7));
  expect(build(8).signals).not.toEqual(build(7).signals);
});

test.each(patternNames.filter((name) => name !== 'natural'))('%s alone adds signals', (name) => {
  const few = seeds.slice(0, 5);
  const planted = few.map((seed) => buildSeason({ seed, patterns: [name] }, pack));
  const total = (rows: typeof nulls) => rows.reduce((sum, { signals }) => sum + signals.length, 0);
  expect(total(planted)).toBeGreaterThan(total(nulls.slice(0, few.length)));
});

test('patterns leave the walks as they are', () => {
  const planted = buildSeason({ seed: 3, patterns: true }, pack);
  expect(planted.visits).toEqual(nulls[2]?.visits);
  expect(planted.rounds).toEqual(nulls[2]?.rounds);
});
