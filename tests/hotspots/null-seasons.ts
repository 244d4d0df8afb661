import { walkSeason } from '../../data/sample/rounds-and-visits.ts';
import { Random } from '../../data/sample/random.ts';
import { season2021 } from '../../data/sample/seasons.ts';
import { drawSightings } from '../../data/sample/sightings.ts';
import { earlyWarnings } from '../../src/lib/hotspots/early-warnings.ts';
import { findHotspots } from '../../src/lib/hotspots/hotspots.ts';
import { cellNights, cellPasses, type Observations } from '../../src/lib/hotspots/observations.ts';
import { scales } from '../../src/lib/hotspots/windows.ts';
import { graph, mainTypes, observe, pack } from './rows.ts';

/** What a season without patterns shows, before the notebook loses any of it. */
export function nullSeason(seed: number): Observations {
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

export interface NullShare {
  readonly window: string;
  readonly 'compared with': string;
  readonly types: string;
  /** Of the seasons, at FDR 0.05. */
  readonly 'seeds with a hot place': number;
  readonly 'with a hot or cold one': number;
}

/** The share of seasons that show a hotspot, by the windows and comparisons a reader can choose. */
export function hotspotShares(seasons: readonly Observations[]): NullShare[] {
  const all = seasons.map((season) => {
    const passes = cellPasses(season);
    return [[], ...mainTypes.map((main) => [{ main, sub: null }])].map((types) => ({
      types,
      data: cellNights(season, types, passes),
    }));
  });
  const variants = [
    ...scales.map((scale) => [scale, 'same-kind', 'all and each type'] as const),
    // The mix of types differs by kind of place, so without kinds only all types together are null.
    ['neighbours', 'all-places', 'all types'] as const,
  ];
  return variants.map(([scale, compareWith, types]) => {
    const found = all.map((scopes) => {
      const asked = types === 'all types' ? scopes.slice(0, 1) : scopes;
      const { findings } = findHotspots(graph, asked, { scale, compareWith });
      const spots = findings.flatMap(({ hotspots }) => hotspots);
      return { hot: spots.some(({ side }) => side === 'hot'), any: spots.length > 0 };
    });
    const share = (count: number) => count / seasons.length;
    return {
      window: scale,
      'compared with': compareWith,
      types,
      'seeds with a hot place': share(found.filter(({ hot }) => hot).length),
      'with a hot or cold one': share(found.filter(({ any }) => any).length),
    };
  });
}

/** Early warnings raised in seasons in which nothing changes, and how many are stated to be. */
export async function warningsRaised(
  seasons: readonly Observations[],
  runs: number,
): Promise<{ raised: number; stated: number }> {
  let [raised, stated] = [0, 0];
  for (const season of seasons) {
    const answer = await earlyWarnings(season, { falseAlarms: 1, mainTypes, seed: 1, runs });
    raised += answer.warnings.length;
    stated += answer.expectedFalseAlarms;
  }
  return { raised, stated };
}

/** So many warnings may come of a stated number by chance, once in a thousand (Poisson). */
export function mostWarnings(stated: number): number {
  return stated + 3.1 * Math.sqrt(stated);
}
