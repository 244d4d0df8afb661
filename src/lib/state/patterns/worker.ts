import { expose } from 'comlink';
import type { PlaceChoice, TypeChoice } from '../../domain/filter.ts';
import { comparePeriods, type Comparison, type Period } from '../../hotspots/comparison.ts';
import { detectionCheck, type DetectionRow } from '../../hotspots/detection.ts';
import { earlyWarnings, type Warnings } from '../../hotspots/early-warnings.ts';
import {
  hotspotList,
  type HotspotList,
  type HotspotListOptions,
} from '../../hotspots/hotspot-list.ts';
import { interventionEffect, type InterventionEffect } from '../../hotspots/intervention-effect.ts';
import { nearRepeats, type NearRepeats } from '../../hotspots/near-repeats.ts';
import { placeSeries } from '../../hotspots/place-series.ts';
import { stability, type StabilityQuestion } from '../../hotspots/stability.ts';
import type { HotspotOptions } from '../../hotspots/hotspots.ts';
import type { PatternSources } from './ask-patterns.ts';

/** Runs of minutes that can be stopped, by name: a new one of the same name stops the one before. */
export type LongTaskName = 'stability' | 'near-repeats' | 'warnings';
type OnProgress = (share: number) => void;

const SEED = 20220315;

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
    return await work({ onProgress, signal: controller.signal, seed: SEED });
  } finally {
    if (running.get(name) === controller) running.delete(name);
  }
}

expose(patterns);
