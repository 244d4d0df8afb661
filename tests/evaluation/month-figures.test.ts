import { describe, expect, it } from 'vitest';
import type { Measure } from '$lib/hotspots/intervention-effect.ts';
import { monthBefore, monthFigures, nightsOfMonth } from '$lib/evaluation/month-figures.ts';
import { casesOf, season, seasonOf } from './rows.ts';

const own = seasonOf(season);
const cases = casesOf(season);
const measure = (id: string, night: string): Measure => ({
  id,
  kind: 'verlichting',
  night,
  label: id,
  tower: null,
  level: null,
  unit: null,
  leg: null,
  types: [],
});
const measures = [measure('lamp', '2022-01-31'), measure('cleaning', '2022-02-05')];
const figuresOf = (month: string) => monthFigures(own, measures, cases, month);

/** Coach hours of the rounds whose night passes a test, from the rows as they stand. */
function hours(isCounted: (night: string) => boolean): number {
  return season.rounds
    .filter(({ night }) => isCounted(night))
    .reduce(
      (sum, { start, end, coaches }) =>
        sum + ((Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 3_600_000) * coaches.length,
      0,
    );
}

describe('the figures of a month', () => {
  it('are what was walked in it, beside the calendar month before', () => {
    const january = figuresOf('2022-01');
    const rounds = season.rounds.filter(({ night }) => night.startsWith('2022-01'));
    expect(january.before).toBe('2021-12');
    expect(january.walked.rounds).toBe(rounds.length);
    expect(january.walked.coaches).toBe(new Set(rounds.flatMap(({ coaches }) => coaches)).size);
    expect(january.walked.coachHours).toBeCloseTo(hours((night) => night.startsWith('2022-01')));
    expect(january.walkedBefore?.coachHours).toBeCloseTo(
      hours((night) => night.startsWith('2021-12')),
    );
    expect(january.hoursSoFar).toBeCloseTo(hours((night) => night < '2022-02'));
  });

  it('count every signal of its walked nights against those of the month before', () => {
    const { all } = figuresOf('2022-01').changes;
    const walked = new Set(season.rounds.map(({ night }) => night));
    const noted = (month: string) =>
      season.signals.filter(
        ({ night }) => night !== null && walked.has(night) && night.startsWith(month),
      ).length;
    expect(all.before.count).toBe(noted('2021-12'));
    expect(all.after.count).toBe(noted('2022-01'));
  });

  it('stand alone where nobody walked the month before', () => {
    const first = figuresOf('2021-12');
    expect(first).toMatchObject({ before: null, walkedBefore: null });
    expect(first.changes.all.before.count).toBe(0);
    expect(figuresOf('2022-06').walked.rounds).toBe(0);
  });

  it('hold what was handed over in it, whenever that was picked up', () => {
    const january = figuresOf('2022-01');
    const handed = cases.filter(({ handedWall }) =>
      new Date(handedWall).toISOString().startsWith('2022-01'),
    );
    expect(january.handed).toBe(handed.length);
    expect(january.handed).toBeGreaterThan(100);
    expect(january.picked).toBe(handed.filter((one) => one.pickedWall !== null).length);
    expect(january.closed).toBe(handed.filter((one) => one.closedWall !== null).length);
    expect(january.picked).toBeLessThanOrEqual(january.handed);
    const months = ['2021-12', '2022-01', '2022-02', '2022-03'];
    const all = months.reduce((sum, month) => sum + figuresOf(month).handed, 0);
    expect(all).toBe(cases.length);
  });

  it('name the measures of its own nights alone', () => {
    expect(figuresOf('2022-01').measures.map(({ id }) => id)).toEqual(['lamp']);
    expect(figuresOf('2022-02').measures.map(({ id }) => id)).toEqual(['cleaning']);
    expect(figuresOf('2022-03').measures).toEqual([]);
  });
});

describe('months', () => {
  it('have one before them over the turn of the year', () => {
    expect(monthBefore('2022-01')).toBe('2021-12');
    expect(monthBefore('2022-03')).toBe('2022-02');
  });

  it('end on their last night, in a leap year too', () => {
    expect(nightsOfMonth('2022-02')).toEqual(['2022-02-01', '2022-02-28']);
    expect(nightsOfMonth('2024-02')).toEqual(['2024-02-01', '2024-02-29']);
    expect(nightsOfMonth('2021-12')).toEqual(['2021-12-01', '2021-12-31']);
  });
});
