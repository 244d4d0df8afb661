import { describe, expect, it } from 'vitest';
import { patterns } from '../../data/sample/patterns.ts';
import { season } from '../data/sample.ts';
import { recurringProblems } from '$lib/problems/recurring-problems.ts';
import { lastSteps, whatWasDone } from '$lib/problems/what-was-done.ts';
import { area, passed, placed } from './rows.ts';

const { problems } = recurringProblems(area, placed(season), passed(season));
const outside = problems.filter(({ place }) => place.kind !== 'unit');
const inside = problems.filter(({ place }) => place.kind === 'unit');

describe('what is planted in the sample', () => {
  it('finds the lamp under the viaduct at its point, gone since it was mended', () => {
    const { leg, point, mended } = patterns.viaductLamp;
    const lamp = outside.filter(
      ({ place, family }) =>
        place.kind === 'leg' &&
        place.leg === leg &&
        family.signalen?.sub === 'straatverlichting-openbare-klok',
    );
    expect(lamp).toHaveLength(1);
    const [found] = lamp;
    if (!found) return;
    expect(found.signals).toHaveLength(27);
    expect(found.centre?.[0]).toBeCloseTo(point[0], 5);
    expect(found.centre?.[1]).toBeCloseTo(point[1], 5);
    expect(found.owner).toBe('gemeente');
    expect(found.still?.presence).toBe('gone');
    expect((found.nights.at(-1) ?? mended) < mended).toBe(true);
    const done = whatWasDone(found, lastSteps(season.followUps), season.interventions);
    expect(done.measures).toHaveLength(1);
    expect(done.measures[0]?.measure.id).toBe('lantaarn-viaduct');
    expect(done.measures[0]?.since.seen).toBe(0);
    expect(done.measures[0]?.before.seen).toBe(found.seen);
    expect(done.cancelled).toBeGreaterThan(found.signals.length / 4);
  });

  it('puts a spot on the growing leg on top of what is outside, still seen or in doubt', () => {
    const [top] = outside;
    expect(top?.place).toMatchObject({ kind: 'leg', leg: patterns.growingLeg.leg });
    expect(top?.still?.presence).not.toBe('gone');
  });

  it('finds the youths in the storage rooms first of all inside, and gone since they faded', () => {
    const [top] = inside;
    expect(top?.place).toMatchObject({ tower: 'kralenbeek', unit: 'storage', level: 0 });
    expect(top?.types[0]).toEqual({ main: 'veilig', sub: 'hangen' });
    expect(top?.still?.presence).toBe('gone');
  });

  it('finds drugs in the lift of Klieverink more often than in any other lift', () => {
    const drugs = inside.filter(
      ({ place, family }) =>
        place.kind === 'unit' && place.unit === 'lift' && family.vera === 'ZAAKTYPEDETAILSOORT.DRU',
    );
    expect(drugs[0]?.place).toMatchObject({ tower: 'klieverink' });
  });

  it('gives each problem one owner and one family, and every signal one problem', () => {
    const ids = problems.flatMap(({ signals }) => signals);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { owner, place } of problems)
      expect(owner).toBe(place.kind === 'unit' ? 'corporatie' : 'gemeente');
  });
});
