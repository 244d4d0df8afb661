import { expect, test } from 'vitest';
import { walkSeason } from '../../data/sample/rounds-and-visits.ts';
import { Random } from '../../data/sample/random.ts';
import { season2021 } from '../../data/sample/seasons.ts';
import { drawSightings } from '../../data/sample/sightings.ts';
import { earlyWarnings } from '$lib/hotspots/early-warnings.ts';
import { findHotspots } from '$lib/hotspots/hotspots.ts';
import { cellNights, cellPasses, type Observations } from '$lib/hotspots/observations.ts';
import { scales } from '$lib/hotspots/windows.ts';
import { graph, mainTypes, observe, pack } from './rows.ts';

const SEEDS = 200;
/** Of these the warnings are simulated too. */
const WARNED_SEEDS = 12;

/** What a season without patterns shows, before the notebook loses any of it. */
function nullSeason(seed: number): Observations {
  const { visits, passes } = walkSeason(season2021, pack, new Random(seed, 'walks'));
  const sightings = drawSightings(passes, new Set(), new Random(seed, 'sightings'));
  const walked = observe({ visits: [...visits], signals: [] });
  return {
    ...walked,
    signals: sightings.map(({ pass, unit, type }) => {
      const [main = '', sub = null] = type.split('/');
      const place =
        pass.kind === 'leg'
          ? { tower: null, level: null, unit: null, leg: pass.leg.id, direction: pass.direction }
          : { tower: pass.tower.id, level: pass.level.ordinal, unit: unit?.id ?? null };
      return { leg: null, direction: null, ...place, night: pass.team.night, main, sub, count: 1 };
    }),
  };
}

function seconds(from: number, to: number): string {
  return ((to - from) / 1000).toFixed(1);
}

test('in seasons without patterns hardly any hotspot or warning appears', async () => {
  const start = performance.now();
  const seen = Array.from({ length: SEEDS }, (_, i) => nullSeason(i + 1));
  const built = performance.now();
  const all = seen.map((season) => {
    const passes = cellPasses(season);
    return [[], ...mainTypes.map((main) => [{ main, sub: null }])].map((types) => ({
      types,
      data: cellNights(season, types, passes),
    }));
  });
  const gathered = performance.now();
  const variants = [
    ...scales.map((scale) => [scale, 'same-kind', 'all and each type'] as const),
    // The mix of types differs by kind of place, so without kinds only all types together are null.
    ['neighbours', 'all-places', 'all types'] as const,
  ];
  const table = variants.map(([scale, compareWith, types]) => {
    const begin = performance.now();
    const found = all.map((scopes) => {
      const { findings } = findHotspots(
        graph,
        types === 'all types' ? scopes.slice(0, 1) : scopes,
        {
          scale,
          compareWith,
        },
      );
      const spots = findings.flatMap(({ hotspots }) => hotspots);
      return { hot: spots.some((s) => s.side === 'hot'), any: spots.length > 0 };
    });
    return {
      window: scale,
      'compared with': compareWith,
      types,
      'seeds with a hot place': found.filter(({ hot }) => hot).length / SEEDS,
      'with a hot or cold one': found.filter(({ any }) => any).length / SEEDS,
      seconds: Math.round((performance.now() - begin) / 100) / 10,
    };
  });
  console.table(table);
  console.log(
    `seasons ${seconds(start, built)} s, counts by cell and night ${seconds(built, gathered)} s`,
  );
  for (const row of table) expect(row['seeds with a hot place']).toBeLessThanOrEqual(0.05);
  expect(table[1]?.['with a hot or cold one']).toBeLessThanOrEqual(0.05);

  let warnings = 0;
  let expected = 0;
  for (const season of seen.slice(0, WARNED_SEEDS)) {
    const answer = await earlyWarnings(season, { falseAlarms: 1, mainTypes, seed: 1, runs: 300 });
    warnings += answer.warnings.length;
    expected += answer.expectedFalseAlarms;
  }
  console.log(
    `warnings in ${WARNED_SEEDS} null seasons: ${warnings}, stated ${expected.toFixed(1)}; ${seconds(start, performance.now())} s in all`,
  );
  // A Poisson count may lie this far above its mean by chance (one in a thousand).
  expect(warnings).toBeLessThan(expected + 3.1 * Math.sqrt(expected));
}, 180_000);
