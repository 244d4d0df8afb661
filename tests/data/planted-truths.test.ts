import { mean } from 'd3';
import { describe, expect, test } from 'vitest';
import { dayOfNight, nightsBetween, weekdayOfNight } from '../../src/lib/domain/night-calendar.ts';
import type { Visit } from '../../src/lib/domain/round.ts';
import type { Signal } from '../../src/lib/domain/signal.ts';
import { patterns } from '../../data/sample/patterns.ts';
import { countBy, legPasses, pack, season, seasonPlan, towerPasses, typeOf } from './sample.ts';

const { signals, rounds, visits, interventions } = season;

/** Signals a pass; `passes` and `found` are of the same place. */
function rate(found: readonly unknown[], passes: readonly unknown[]): number {
  expect(passes.length).toBeGreaterThan(5);
  return found.length / passes.length;
}

describe('the Klieverink lift', () => {
  const { minutes, factor } = patterns.weekendLift;
  const isThen = (night: string | null, minute: number | null) =>
    night !== null &&
    minute !== null &&
    weekdayOfNight(night) >= 5 &&
    weekdayOfNight(night) <= 6 &&
    minute >= minutes[0] &&
    minute < minutes[1];
  const minuteOf = (visit: Visit) =>
    (Date.parse(`${visit.entry}Z`) - dayOfNight(visit.night)) / 60_000 - 720;
  const inLift = signals.filter((s) => s.unit === 'lift' && s.minuteOfNight !== null);
  const withLift = visits.filter((v) => v.level !== null && v.level <= 13);
  const then = (tower: string) =>
    rate(
      inLift.filter((s) => s.tower === tower && isThen(s.night, s.minuteOfNight)),
      withLift.filter((v) => v.tower === tower && isThen(v.night, minuteOf(v))),
    );
  const otherwise = (tower: string) =>
    rate(
      inLift.filter((s) => s.tower === tower && !isThen(s.night, s.minuteOfNight)),
      withLift.filter((v) => v.tower === tower && !isThen(v.night, minuteOf(v))),
    );

  test(`is about ${factor} times as busy on Friday and Saturday between 23:00 and 01:00`, () => {
    const ratio = then('klieverink') / otherwise('klieverink');
    expect(ratio).toBeGreaterThan(factor * 0.6);
    expect(ratio).toBeLessThan(factor * 1.6);
  });

  test('is like the other lifts at all other hours', () => {
    const others = ['kralenbeek', 'kempering', 'kouwenoord'];
    for (const tower of others) expect(then(tower) / otherwise(tower)).toBeLessThan(2.5);
    const elsewhere = mean(others.map(otherwise)) ?? 0;
    expect(otherwise('klieverink') / elsewhere).toBeGreaterThan(0.6);
    expect(otherwise('klieverink') / elsewhere).toBeLessThan(1.6);
  });
});

describe('the storage rooms of Kralenbeek', () => {
  const { fadesFrom } = patterns.storageYouths;
  const atStorage = (from: string, until: string) =>
    rate(
      signals.filter(
        (s) =>
          s.tower === 'kralenbeek' &&
          s.unit === 'storage' &&
          s.mainType === 'veilig' &&
          (s.night ?? '') >= from &&
          (s.night ?? '') < until,
      ),
      visits.filter(
        (v) => v.tower === 'kralenbeek' && v.level === 0 && v.night >= from && v.night < until,
      ),
    );

  test('draw youths until the measure, and hardly any from three weeks after it', () => {
    const before = atStorage(seasonPlan.firstNight, fadesFrom);
    expect(before).toBeGreaterThan(1.5);
    expect(atStorage('2022-02-14', '2022-03-16')).toBeLessThan(before / 6);
  });

  test('fade rather than stop', () => {
    const justAfter = atStorage(fadesFrom, '2022-02-14');
    expect(justAfter).toBeGreaterThan(atStorage('2022-02-14', '2022-03-16'));
    expect(interventions.find((m) => m.id === 'berging-verlicht')?.night).toBe(fadesFrom);
  });
});

test('the lamp under the viaduct is reported again and again, and never once it is mended', () => {
  const { leg, first, mended, point } = patterns.viaductLamp;
  const lamp = signals.filter(
    (s) => s.leg === leg && typeOf(s) === 'heel/verlichting-defect' && (s.night ?? '') >= first,
  );
  expect(lamp.length).toBeGreaterThan(20);
  expect(new Set(lamp.map((s) => s.night)).size).toBeGreaterThan(12);
  expect(lamp.filter((s) => (s.night ?? '') >= mended)).toEqual([]);
  const placed = lamp.filter((s) => s.longitude === point[0] && s.latitude === point[1]);
  expect(placed.length).toBeGreaterThan(lamp.length / 2);
  expect(interventions.find((m) => m.id === 'lantaarn-viaduct')?.night).toBe(mended);
});

test('the leg to Kouwenoord grows from month to month, the other legs do not', () => {
  const months = ['2021-12', '2022-01', '2022-02', '2022-03'];
  const byMonth = (leg: string) =>
    months.map((month) =>
      rate(
        signals.filter((s) => s.leg === leg && s.night?.startsWith(month)),
        legPasses(season, leg).filter((v) => v.night.startsWith(month)),
      ),
    );
  const growing = byMonth(patterns.growingLeg.leg);
  expect(growing).toEqual([...growing].sort((a, b) => a - b));
  expect((growing[3] ?? 0) / (growing[0] ?? 0)).toBeGreaterThan(1.8);
  const steady = byMonth('kralenbeek-metro');
  expect((steady[3] ?? 0) / (steady[0] ?? 0)).toBeLessThan(1.5);
});

test('nobody walks in the week before Christmas, nor on a few single nights', () => {
  const walked = new Set(rounds.map((round) => round.night));
  expect(walked.size).toBe(60);
  for (const night of nightsBetween('2021-12-20', '2021-12-26'))
    expect(walked.has(night)).toBe(false);
  for (const night of seasonPlan.closedNights) expect(walked.has(night)).toBe(false);
  for (const signal of signals) expect(walked.has(signal.night ?? '')).toBe(true);
});

test('Kempering has most signals of all towers, walked twice as often and not worse a pass', () => {
  const ids = pack.towers.map((tower) => tower.id);
  const found = new Map<string, Signal[]>(
    ids.map((id) => [id, signals.filter((s) => s.tower === id)]),
  );
  const others = ids.filter((id) => id !== 'kempering');
  const count = (id: string) => found.get(id)?.length ?? 0;
  const perPass = (id: string) => rate(found.get(id) ?? [], towerPasses(season, id));
  const passes = (id: string) => towerPasses(season, id).length;
  for (const id of others) {
    expect(count('kempering')).toBeGreaterThan(count(id) * 1.2);
    expect(passes('kempering') / passes(id)).toBeCloseTo(2, 0);
  }
  const rates = others.map(perPass);
  expect(perPass('kempering')).toBeGreaterThanOrEqual(Math.min(...rates));
  expect(perPass('kempering')).toBeLessThanOrEqual(Math.max(...rates));
  expect(perPass('kempering') / perPass('kouwenoord')).toBeCloseTo(1, 1);
});

test('one coach notes about twice as much a round as each of the others', () => {
  const noted = countBy(signals, (signal) => signal.coach);
  const walked = countBy(
    rounds.flatMap((round) => round.coaches),
    (coach) => coach,
  );
  const aRound = (coach: string) => (noted.get(coach) ?? 0) / (walked.get(coach) ?? 0);
  const keen = aRound(patterns.keenCoach.coach);
  const others = seasonPlan.coaches.filter((coach) => coach !== patterns.keenCoach.coach);
  for (const coach of others) expect(keen / aRound(coach)).toBeGreaterThan(1.5);
  expect(keen / (mean(others.map(aRound)) ?? 0)).toBeCloseTo(2, 0);
});

test('cleaning with residents changed nothing at Kouwenoord', () => {
  const { night } = interventions.find((m) => m.id === 'schoonmaakmiddag') ?? { night: '' };
  const dirty = signals.filter((s) => s.tower === 'kouwenoord' && s.mainType === 'schoon');
  const passes = towerPasses(season, 'kouwenoord');
  const before = rate(
    dirty.filter((s) => (s.night ?? '') < night),
    passes.filter((v) => v.night < night),
  );
  const after = rate(
    dirty.filter((s) => (s.night ?? '') >= night),
    passes.filter((v) => v.night >= night),
  );
  expect(after / before).toBeGreaterThan(0.7);
  expect(after / before).toBeLessThan(1.4);
});
