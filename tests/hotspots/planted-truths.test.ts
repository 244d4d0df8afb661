import { describe, expect, test } from 'vitest';
import { comparePeriods } from '$lib/hotspots/comparison.ts';
import { detectionCheck } from '$lib/hotspots/detection.ts';
import { earlyWarnings } from '$lib/hotspots/early-warnings.ts';
import type { HotspotCard } from '$lib/hotspots/hotspot-card.ts';
import { hotspotList } from '$lib/hotspots/hotspot-list.ts';
import { interventionEffect } from '$lib/hotspots/intervention-effect.ts';
import { nearRepeats } from '$lib/hotspots/near-repeats.ts';
import { observerEffects } from '$lib/hotspots/observers.ts';
import { placeSeries } from '$lib/hotspots/place-series.ts';
import { stability } from '$lib/hotspots/stability.ts';
import { scales } from '$lib/hotspots/windows.ts';
import { patterns } from '../../data/sample/patterns.ts';
import { hoursOf, mainTypes, notedOf, observe, pack, roundsOf, season, zone } from './rows.ts';

const seen = observe(season);
const hours = hoursOf(season);
const settings = { scale: 'neighbours', compareWith: 'same-kind' } as const;
const list = hotspotList(seen, hours, { ...settings, step: 'four-nights', types: [], mainTypes });
const whole = (tower: string) => ({ kind: 'tower', tower, level: null, unit: null }) as const;

function placeOf({ place }: HotspotCard): string {
  return place.kind === 'tower' ? `${place.tower}/${place.unit}` : place.leg;
}
function cardAt(place: string): HotspotCard {
  const found = list.cards.find((card) => placeOf(card) === place);
  if (!found) throw new RangeError(`no card of ${place}`);
  return found;
}
function effectOf(id: string) {
  const measure = season.interventions.find((each) => each.id === id);
  const effect = measure && interventionEffect(seen, measure);
  if (!effect) throw new RangeError(`no measure ${id}`);
  return effect;
}

describe('the hotspots of the sample', () => {
  test('are the four that are planted, and no other place, hot or cold', () => {
    expect(list.cards.map((card) => [card.side, placeOf(card), card.types[0]?.main])).toEqual([
      ['hot', 'klieverink-kouwenoord', undefined],
      ['hot', 'kralenbeek/storage', undefined],
      ['hot', 'klieverink/lift', undefined],
      ['hot', 'metro-kempering', 'heel'],
    ]);
  });

  test('the lift is one hotspot over its floors, at its planted hours, about twice the others', () => {
    const card = cardAt('klieverink/lift');
    expect(card.levels).toHaveLength(14);
    expect([card.count, card.passes]).toEqual([98, 715]);
    expect(card.peakHours).toEqual([11, 12]);
    expect(card.peakWeekdays.every((day) => day === 5 || day === 6)).toBe(true);
    expect(card.elsewhere.ratio).toBeCloseTo(1.9, 1);
    expect(card.elsewhere.lower).toBeGreaterThan(1.4);
  });

  test('the storage rooms draw youths, and fade', () => {
    const card = cardAt('kralenbeek/storage');
    expect(card.topTypes[0]?.type).toEqual({ main: 'veilig', sub: 'hangen' });
    expect(card.trend).toBe('falling');
    expect(card.pattern).toBeNull();
    expect(card.steps.slice(0, 6).filter(({ isHot }) => isHot).length).toBeGreaterThan(3);
    expect(card.steps.slice(-6).some(({ isHot }) => isHot)).toBe(false);
    expect(card.elsewhere.ratio).toBeGreaterThan(10);
  });

  test('no other hotspot has an hour or evening of its own', () => {
    for (const card of list.cards.filter((each) => placeOf(each) !== 'klieverink/lift'))
      expect([...card.peakHours, ...card.peakWeekdays]).toEqual([]);
  });

  test('the growing leg rises', () => {
    const card = cardAt('klieverink-kouwenoord');
    expect(card.trend).toBe('rising');
    expect(card.steps.at(-1)?.isHot).toBe(true);
    expect(card.pattern?.kind).toBe('hot');
  });

  test('the lamp shows among the repairs alone', () => {
    const card = cardAt('metro-kempering');
    expect(card.topTypes[0]).toEqual({
      type: { main: 'heel', sub: 'verlichting-defect' },
      count: 27,
    });
  });

  test('stay hot when nights are drawn anew', async () => {
    const questions = list.cards.map(({ types, strongest }) => ({ types, cells: [strongest] }));
    const shares = await stability(seen, questions, { ...settings, resamples: 40, seed: 1 });
    for (const { hot } of shares) expect(hot[0]).toBeGreaterThan(0.7);
  });
});

test.each(scales)('the twice-walked tower has no hot place per pass, looked at by %s', (scale) => {
  const { cards } = hotspotList(seen, hours, {
    scale,
    compareWith: 'same-kind',
    step: 'week',
    types: [],
    mainTypes,
  });
  const hot = cards.filter(({ side }) => side === 'hot').map(placeOf);
  expect(hot.filter((place) => place.startsWith('kempering/'))).toEqual([]);
});

test('the twice-walked tower has most signals by most passes, and not more a pass', () => {
  const rows = detectionCheck(
    seen,
    pack.towers.map(({ id }) => ({ place: whole(id), weight: 1 })),
    [],
  );
  const row = rows.find(({ place }) => place.kind === 'tower' && place.tower === 'kempering');
  expect(row?.countRank).toBe(1);
  expect(row?.effortRatio).toBeCloseTo(2, 1);
  expect(row?.verdict).not.toBe('more');
  expect(row?.rateRatio).toBeLessThan(1);
});

test('the keen coach, and no other, stands out as an observer', () => {
  const { observers, dispersion } = observerEffects(roundsOf(season), notedOf(season), zone);
  const out = observers.filter(({ standsOut }) => standsOut !== null);
  expect(out.map(({ coach, standsOut }) => [coach, standsOut])).toEqual([
    [patterns.keenCoach.coach, 'more'],
  ]);
  expect(out[0]?.ratio).toBeCloseTo(2, 1);
  expect(dispersion).toBeGreaterThan(1);
});

describe('nights off', () => {
  test('are too little to say anything by, not an improvement', () => {
    const off = comparePeriods(seen.nights, placeSeries(seen, whole('kempering'), []), [
      ['2021-12-13', '2021-12-19'],
      ['2021-12-20', '2021-12-26'],
    ]);
    expect(off.after.nights).toEqual([]);
    expect(off.verdict).toBe('too-few-data');
    expect(off.ratio).toBeNull();
  });

  test('do not make the month that holds them look better', () => {
    const months = comparePeriods(seen.nights, placeSeries(seen, whole('kouwenoord'), []), [
      ['2022-01-01', '2022-01-31'],
      ['2021-12-06', '2021-12-31'],
    ]);
    expect(['less', 'more']).not.toContain(months.verdict);
  });
});

describe('the measures', () => {
  test('the light at the storage rooms and the mended lamp made a difference', () => {
    for (const id of ['berging-verlicht', 'lantaarn-viaduct']) {
      const { difference, here } = effectOf(id);
      expect(difference.verdict).toBe('less');
      expect(here.verdict).toBe('less');
    }
    expect(effectOf('berging-verlicht').difference.ratio).toBeCloseTo(0.26, 1);
  });

  test('the cleaning afternoon made none that shows', () => {
    const { difference, here } = effectOf('schoonmaakmiddag');
    expect(['less', 'more']).not.toContain(difference.verdict);
    expect([here.before.count, here.before.exposure]).toEqual([70, 33]);
    expect([here.after.count, here.after.exposure]).toEqual([46, 25]);
  });
});

test('the growing leg is warned of, and still rising on the last night', async () => {
  const { warnings, expectedFalseAlarms } = await earlyWarnings(seen, {
    falseAlarms: 1,
    mainTypes,
    seed: 7,
    runs: 400,
  });
  const leg = warnings.filter(({ place }) => place.kind === 'leg');
  expect(new Set(leg.map(({ place }) => place.kind === 'leg' && place.leg))).toEqual(
    new Set([patterns.growingLeg.leg]),
  );
  expect(leg.every(({ stillOn }) => stillOn)).toBe(true);
  expect(expectedFalseAlarms).toBeLessThanOrEqual(1);
});

test('signals return to the same place within a week more than the rounds explain', async () => {
  const events = season.signals.flatMap((s) =>
    s.night === null ? [] : [{ ...s, night: s.night }],
  );
  const veilig = events.filter(({ mainType }) => mainType === 'veilig');
  const { cells } = await nearRepeats(pack, seen, veilig, { permutations: 199, seed: 3 });
  for (const column of [1, 2]) {
    expect(cells[0]?.[column]?.ratio).toBeGreaterThan(1.2);
    expect(cells[0]?.[column]?.adjustedP).toBeLessThan(0.05);
  }
});
