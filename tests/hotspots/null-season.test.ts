import { expect, test } from 'vitest';
import { hotspotShares, mostWarnings, nullSeason, warningsRaised } from './null-seasons.ts';

const SEEDS = 200;
/** Of these the warnings are simulated too; all of them by `npm run bench:null-season`. */
const WARNED_SEEDS = 12;

test('in seasons without patterns hardly any hotspot or warning appears', async () => {
  const seasons = Array.from({ length: SEEDS }, (_, i) => nullSeason(i + 1));
  const table = hotspotShares(seasons);
  console.table(table);
  for (const row of table) expect(row['seeds with a hot place']).toBeLessThanOrEqual(0.05);
  expect(table[1]?.['with a hot or cold one']).toBeLessThanOrEqual(0.05);

  const { raised, stated } = await warningsRaised(seasons.slice(0, WARNED_SEEDS), 300);
  console.log(`warnings in ${WARNED_SEEDS} null seasons: ${raised}, stated ${stated.toFixed(1)}`);
  expect(raised).toBeLessThan(mostWarnings(stated));
}, 180_000);
