import { expect, test } from 'vitest';
import { seededRandom } from '$lib/analysis/random.ts';
import { placeConcentration } from '$lib/hotspots/place-concentration.ts';
import { observe, season } from './rows.ts';
import { nullSeason } from './null-seasons.ts';

test('what was planted at few places lies less evenly than its kind of place explains', () => {
  const drugs = [{ main: 'veilig', sub: 'drugs' }];
  const found = placeConcentration(observe(season), drugs, seededRandom(1));
  expect(found?.gini).toBeGreaterThan(found?.chance.upper ?? NaN);
  expect(found?.curve).toHaveLength((found?.places ?? 0) + 1);
});

test('a season without any pattern lies as chance and kinds of place strew it', () => {
  const ginis = [1, 2, 3, 4, 5].map((seed) => {
    const found = placeConcentration(nullSeason(seed), [], seededRandom(seed));
    return (found?.gini ?? NaN) <= (found?.chance.upper ?? NaN);
  });
  expect(ginis.filter(Boolean).length).toBeGreaterThanOrEqual(4);
});

test('nothing walked says nothing', () => {
  const none = observe({ visits: [], signals: [] });
  expect(placeConcentration(none, [], seededRandom(1))).toBeNull();
});
