import { expose } from 'comlink';
import { seededRandom } from '../../analysis/random.ts';
import type { PlaceChoice, TypeChoice } from '../../domain/filter.ts';
import type { HexagonGrid } from '../../domain/hexagons.ts';
import type { CombinationOptions } from '../../hotspots/combination-table.ts';
import { combinations, type Combinations } from '../../hotspots/combinations.ts';
import { comparePeriods, type Comparison, type Period } from '../../hotspots/comparison.ts';
import { detectionCheck, type DetectionRow } from '../../hotspots/detection.ts';
import { coolings, displacement, type Displacement } from '../../hotspots/displacement.ts';
import { earlyWarnings, type Warnings } from '../../hotspots/early-warnings.ts';
import { withFoundSpread } from '../../hotspots/found-spread.ts';
import { granularity, type Granularity } from '../../hotspots/granularity.ts';
import {
  hexagonPermutation,
  type HexagonCells,
  type HexagonHotspots,
  type HexagonOptions,
} from '../../hotspots/hexagon-hotspots.ts';
import { hexagonSizes, type Points, type SizePicture } from '../../hotspots/hexagon-sizes.ts';
import {
  hotspotList,
  scopesOf,
  type HotspotList,
  type HotspotListOptions,
} from '../../hotspots/hotspot-list.ts';
import type { HotspotCard } from '../../hotspots/hotspot-card.ts';
import { interventionEffect, type InterventionEffect } from '../../hotspots/intervention-effect.ts';
import { nearRepeats, type NearRepeats } from '../../hotspots/near-repeats.ts';
import { placeConcentration, type PlaceConcentration } from '../../hotspots/place-concentration.ts';
import { placeSeries } from '../../hotspots/place-series.ts';
import { stability, type StabilityQuestion } from '../../hotspots/stability.ts';
import type { HotspotOptions } from '../../hotspots/hotspots.ts';
import type { PatternSources } from './ask-patterns.ts';
import { patternsSeed } from './seed.ts';

/** Runs of minutes that can be stopped, by name: a new one of the same name stops the one before. */
export type LongTaskName = 'stability' | 'near-repeats' | 'warnings' | 'permutation';
type OnProgress = (share: number) => void;

let sources: PatternSources | null = null;
const running = new Map<LongTaskName, AbortController>();

const patterns = {
  load(loaded: PatternSources): void {
    for (const controller of running.values()) controller.abort();
    sources = loaded;
  },

  hotspots(options: HotspotListOptions): HotspotList {
    const { seen, hours } = present();
    return hotspotList(seen, hours, options);
  },

  /** Things found are spread over the time since the pass before, or stand where they were noted. */
  combinations(
    options: CombinationOptions & { readonly spread: boolean },
  ): Combinations & { readonly apart: number } {
    const { seen, area, nightHours, found } = present();
    const { hours, apart } = options.spread
      ? withFoundSpread(nightHours, found)
      : { hours: nightHours, apart: 0 };
    return { ...combinations({ graph: seen.graph, area }, hours, options), apart };
  },

  displacement(cards: readonly HotspotCard[]): Displacement[] {
    const { area, seen, measures } = present();
    return coolings(measures, cards).map((cooling) => displacement(area, seen, cooling));
  },

  granularity(options: HotspotListOptions): Granularity {
    const { compareWith } = options;
    return granularity(present().seen, { compareWith, types: scopesOf(options) });
  },

  hexagonSizes(
    all: Points,
    now: Points,
    grids: readonly HexagonGrid[],
    options: HexagonOptions,
  ): SizePicture[] {
    return hexagonSizes(all, now, grids, options);
  },

  permutation(
    cells: HexagonCells,
    options: HexagonOptions & { readonly permutations: number },
    onProgress: OnProgress,
  ): Promise<HexagonHotspots & { readonly milliseconds: number }> {
    return stoppable('permutation', onProgress, async (run) => {
      const start = performance.now();
      const found = await hexagonPermutation(cells, { ...options, ...run });
      return { ...found, milliseconds: performance.now() - start };
    });
  },

  concentration(types: readonly TypeChoice[]): PlaceConcentration | null {
    return placeConcentration(present().seen, types, seededRandom(patternsSeed));
  },

  effects(): InterventionEffect[] {
    const { seen, measures } = present();
    return measures.flatMap((measure) => interventionEffect(seen, measure) ?? []);
  },

  compare(
    place: PlaceChoice,
    types: readonly TypeChoice[],
    periods: readonly [Period, Period],
  ): Comparison {
    const { seen } = present();
    return comparePeriods(seen.nights, placeSeries(seen, place, types), periods);
  },

  detection(types: readonly TypeChoice[]): { towers: DetectionRow[]; legs: DetectionRow[] } {
    const { seen, area } = present();
    const towers = area.towers.map(({ id }) => ({
      place: { kind: 'tower', tower: id, level: null, unit: null } as const,
      weight: 1,
    }));
    const legs = area.legs.map(({ id, lengthMetres }) => ({
      place: { kind: 'leg', leg: id, direction: null } as const,
      weight: lengthMetres / 100,
    }));
    return {
      towers: detectionCheck(seen, towers, types),
      legs: detectionCheck(seen, legs, types),
    };
  },

  stability(
    questions: readonly StabilityQuestion[],
    options: HotspotOptions & { readonly resamples: number },
    onProgress: OnProgress,
  ): Promise<{ hot: number[]; cold: number[] }[]> {
    return stoppable('stability', onProgress, (run) =>
      stability(present().seen, questions, { ...options, ...run }),
    );
  },

  nearRepeats(permutations: number, onProgress: OnProgress): Promise<NearRepeats> {
    const { area, seen, events } = present();
    return stoppable('near-repeats', onProgress, (run) =>
      nearRepeats(area, seen, events, { permutations, ...run }),
    );
  },

  warnings(falseAlarms: number, onProgress: OnProgress): Promise<Warnings> {
    const { seen, mainTypes } = present();
    return stoppable('warnings', onProgress, (run) =>
      earlyWarnings(seen, { falseAlarms, mainTypes, ...run }),
    );
  },

  stop(name: LongTaskName): void {
    running.get(name)?.abort();
  },
};
export type PatternsWorker = typeof patterns;

function present(): PatternSources {
  if (!sources) throw new RangeError('patterns are asked for before their sources');
  return sources;
}

async function stoppable<T>(
  name: LongTaskName,
  onProgress: OnProgress,
  work: (run: { onProgress: OnProgress; signal: AbortSignal; seed: number }) => Promise<T>,
): Promise<T> {
  running.get(name)?.abort();
  const controller = new AbortController();
  running.set(name, controller);
  try {
    return await work({ onProgress, signal: controller.signal, seed: patternsSeed });
  } finally {
    if (running.get(name) === controller) running.delete(name);
  }
}

expose(patterns);
