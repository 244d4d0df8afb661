import { proxy, type Remote } from 'comlink';
import { getContext, setContext, untrack } from 'svelte';
import { isAbort } from '../../domain/errors.ts';
import type { Filter, PlaceChoice } from '../../domain/filter.ts';
import { TimeZone } from '../../domain/time-zone.ts';
import type { Combinations } from '../../hotspots/combinations.ts';
import type { Comparison, Period } from '../../hotspots/comparison.ts';
import { breaks } from '../../hotspots/breaks.ts';
import { coverage } from '../../hotspots/coverage.ts';
import type { DetectionRow } from '../../hotspots/detection.ts';
import type { Displacement } from '../../hotspots/displacement.ts';
import type { Warnings } from '../../hotspots/early-warnings.ts';
import type { Granularity } from '../../hotspots/granularity.ts';
import type { HotspotList } from '../../hotspots/hotspot-list.ts';
import type { InterventionEffect } from '../../hotspots/intervention-effect.ts';
import type { NearRepeats } from '../../hotspots/near-repeats.ts';
import type { PlaceConcentration } from '../../hotspots/place-concentration.ts';
import { observerEffects } from '../../hotspots/observers.ts';
import { coachMinutesByHour } from '../../hotspots/rounds.ts';
import type { SlotKind } from '../../hotspots/slots.ts';
import type { StepKind } from '../../hotspots/time-steps.ts';
import type { CompareWith, Scale } from '../../hotspots/windows.ts';
import { Latest } from '../latest.ts';
import type { OpenDataset } from '../open-dataset.ts';
import type { Dashboard } from '../dashboard.svelte.ts';
import { askPatterns, type PatternSources } from './ask-patterns.ts';
import { effortMonths } from './effort-months.ts';
import { effortWeeks } from './effort-weeks.ts';
import { LongTask } from './long-task.svelte.ts';
import { WorkerAtHand } from './patterns-worker.ts';
import { PERMUTATIONS } from './seed.ts';
import type { LongTaskName, PatternsWorker } from './worker.ts';

const RESAMPLES = 199;
/** Over the whole list and season, when nothing changes. */
const FALSE_ALARMS = 1;

interface Wanted {
  readonly dataset: OpenDataset;
  readonly filter: Filter;
}

/** The findings of the patterns page, worked out beside the page in a worker of its own. */
export class Patterns {
  step = $state<StepKind>('four-nights');
  scale = $state<Scale>('neighbours');
  compareWith = $state<CompareWith>('same-kind');
  slots = $state<SlotKind>('hour');
  depth = $state<'main' | 'sub'>('sub');
  mixOf = $state<CompareWith>('same-kind');
  sources = $state.raw<PatternSources | null>(null);
  list = $state.raw<HotspotList | null>(null);
  effects = $state.raw<readonly InterventionEffect[]>([]);
  combinations = $state.raw<(Combinations & { readonly apart: number }) | null>(null);
  displacements = $state.raw<readonly Displacement[]>([]);
  granularity = $state.raw<Granularity | null>(null);
  concentration = $state.raw<PlaceConcentration | null>(null);
  detection = $state.raw<{ towers: DetectionRow[]; legs: DetectionRow[] } | null>(null);

  readonly coverage = $derived.by(() =>
    this.sources ? coverage(this.sources.area, this.sources.hours.passes) : null,
  );
  readonly observers = $derived.by(() =>
    this.sources
      ? observerEffects(
          this.sources.rounds,
          this.sources.noted,
          TimeZone.named(this.sources.area.timeZone),
        )
      : null,
  );
  readonly weeks = $derived.by(() => (this.sources ? effortWeeks(this.sources) : []));
  readonly breaks = $derived.by(() =>
    this.sources
      ? breaks(this.sources.seen.nights, this.sources.seen.signals, this.sources.measures)
      : [],
  );
  readonly months = $derived.by(() => (this.sources ? effortMonths(this.sources) : []));
  /** Coach minutes by hour of the clock. */
  readonly minutesByHour = $derived.by(() =>
    this.sources
      ? coachMinutesByHour(this.sources.rounds, TimeZone.named(this.sources.area.timeZone))
      : new Float64Array(24),
  );

  readonly stability = this.#task<readonly number[]>('stability', async (remote, onProgress) => {
    const cards = this.list?.cards ?? [];
    const { scale, compareWith } = this;
    const questions = cards.map(({ types, strongest }) => ({ types, cells: [strongest] }));
    const options = { scale, compareWith, resamples: RESAMPLES };
    const shares = await remote.stability(questions, options, onProgress);
    return shares.map(({ hot, cold }, i) => (cards[i]?.side === 'hot' ? hot : cold)[0] ?? 0);
  });
  readonly nearRepeats = this.#task<NearRepeats>('near-repeats', (remote, onProgress) =>
    remote.nearRepeats(PERMUTATIONS, onProgress),
  );
  readonly warnings = this.#task<Warnings>('warnings', (remote, onProgress) =>
    remote.warnings(FALSE_ALARMS, onProgress),
  );

  readonly resamples = RESAMPLES;
  readonly permutations = PERMUTATIONS;
  readonly #dashboard: Dashboard;
  readonly #gathering = new Latest<Wanted>((wanted) => this.#gather(wanted));
  readonly #listing = new Latest<null>(() => this.#look());
  readonly #combining = new Latest<null>(() => this.#combine());
  readonly #worker = new WorkerAtHand();

  constructor(dashboard: Dashboard) {
    this.#dashboard = dashboard;
  }

  /** Brings all findings up to the dataset and filter; an effect that calls it follows only these. */
  async refresh(wanted: Wanted): Promise<void> {
    await this.#guarded(() => untrack(() => this.#worker.ask(() => this.#gathering.run(wanted))));
  }

  /** Looks for hotspots again, with the settings as they stand now. */
  async look(): Promise<void> {
    await this.#guarded(() => this.#worker.ask(() => this.#listing.run(null)));
  }

  /** Looks for combinations again, with the settings as they stand now. */
  async combine(): Promise<void> {
    await this.#guarded(() => this.#worker.ask(() => this.#combining.run(null)));
  }

  async compare(place: PlaceChoice, periods: readonly [Period, Period]): Promise<Comparison> {
    return this.#worker.ask((remote) =>
      remote.compare(place, this.sources?.filter.types ?? [], periods),
    );
  }

  dispose(): void {
    this.#worker.end();
  }

  async #gather({ dataset, filter }: Wanted): Promise<void> {
    for (const task of [this.stability, this.nearRepeats, this.warnings]) task.reset();
    const engine = await this.#dashboard.datasets.answering();
    const sources = await askPatterns(engine, dataset, filter);
    const remote = this.#worker.remote;
    await remote.load(sources);
    this.sources = sources;
    if (dataset.knowsEffort) await this.#look();
    await this.#combine();
    if (!dataset.knowsEffort) return;
    [this.effects, this.detection, this.concentration] = await Promise.all([
      remote.effects(),
      remote.detection(filter.types),
      remote.concentration(filter.types),
    ]);
    void this.warnings.run();
  }

  async #look(): Promise<void> {
    if (!this.sources) return;
    const { mainTypes, filter } = this.sources;
    const { step, scale, compareWith } = this;
    this.stability.reset();
    const options = { step, scale, compareWith, types: filter.types, mainTypes };
    const remote = this.#worker.remote;
    const list = await remote.hotspots(options);
    [this.displacements, this.granularity] = await Promise.all([
      remote.displacement(list.cards),
      remote.granularity(options),
    ]);
    this.list = list;
  }

  async #combine(): Promise<void> {
    if (!this.sources) return;
    const { slots, depth, mixOf: compareWith } = this;
    const { types } = this.sources.filter;
    const spread = slots === 'hour' && this.#dashboard.view.found === 'spread';
    const options = { slots, depth, compareWith, types, spread };
    this.combinations = await this.#worker.remote.combinations(options);
  }

  #task<Result>(
    name: LongTaskName,
    start: (remote: Remote<PatternsWorker>, onProgress: (share: number) => void) => Promise<Result>,
  ): LongTask<Result> {
    return new LongTask<Result>(
      (onProgress) => this.#worker.ask((remote) => start(remote, proxy(onProgress))),
      () => void this.#worker.started?.stop(name),
    );
  }

  async #guarded(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      if (!isAbort(error)) this.#dashboard.error = error;
    }
  }
}

const key = Symbol('patterns');

export function providePatterns(dashboard: Dashboard): Patterns {
  return setContext(key, new Patterns(dashboard));
}

export function usePatterns(): Patterns {
  return getContext<Patterns>(key);
}
