import { getContext, setContext, untrack } from 'svelte';
import { isAbort } from '../../domain/errors.ts';
import { samePlace, type Filter, type PlaceChoice } from '../../domain/filter.ts';
import type { Direction } from '../../domain/signal.ts';
import { isForCaretakers, isForSignalen } from '../../problems/hand-over.ts';
import type { Problem } from '../../problems/problem.ts';
import { recurringDefaults, recurringProblems } from '../../problems/recurring-problems.ts';
import { bridgeProblem, type BridgedProblem } from '../../problems/signalen-bridge.ts';
import { inWalkingOrder } from '../../problems/walking-order.ts';
import type { Dashboard } from '../dashboard.svelte.ts';
import type { KeptDocument } from '../documents.svelte.ts';
import { Latest } from '../latest.ts';
import type { OpenDataset } from '../open-dataset.ts';
import { askPublicSpace, type PublicSpaceSources } from './ask-public-space.ts';
import { caretakersList, signalenList } from './hand-over-lists.ts';
import {
  loadedReportsSchema,
  noSettings,
  publicSpaceSettingsSchema,
  type LoadedReports,
  type PublicSpaceSettings,
} from './public-space-documents.ts';

export const problemOrders = ['certainty', 'nights', 'walk'] as const;
export type ProblemOrder = (typeof problemOrders)[number];
export type Side = 'outside' | 'inside';

/** More reports of one area are not kept. */
export const MOST_REPORTS = 20_000;
/** So many of the list at first. */
export const FIRST = 12;
/** Degrees around the area within which a report may still be near a problem. */
const MARGIN = 0.01;

interface Wanted {
  readonly dataset: OpenDataset;
  readonly filter: Filter;
}

interface Gathered extends Wanted {
  readonly sources: PublicSpaceSources;
}

/** The problems that come back, the reports beside them, and what is to be handed over. */
export class PublicSpace {
  side = $state<Side>('outside');
  order = $state<ProblemOrder>('certainty');
  /** Key of the problem that list, map and strip show. */
  chosen = $state<string | null>(null);
  /** False: the list and the map show the first of them only. */
  isWhole = $state(false);
  isReading = $state(false);
  /** Why the last export could not be read. */
  fault = $state.raw<unknown>(null);

  #gathered = $state.raw<Gathered | null>(null);
  #settings = $state.raw<KeptDocument<PublicSpaceSettings> | null>(null);
  #reports = $state.raw<KeptDocument<LoadedReports | null> | null>(null);

  readonly sources = $derived(this.#gathered?.sources ?? null);
  /** To turn back what was decided, written and set; null until it is read. */
  readonly document = $derived<Pick<
    KeptDocument<unknown>,
    'canUndo' | 'canRedo' | 'undo' | 'redo'
  > | null>(this.#settings);
  /** The same of the reports that were loaded. */
  readonly reportsDocument = $derived<Pick<
    KeptDocument<unknown>,
    'canUndo' | 'canRedo' | 'undo' | 'redo'
  > | null>(this.#reports);
  readonly settings = $derived(this.#settings?.current ?? noSettings);
  readonly loaded = $derived(this.#reports?.current ?? null);
  readonly recurring = $derived.by(() => {
    if (!this.#gathered) return null;
    const { dataset, sources } = this.#gathered;
    const options = { ...recurringDefaults, leastNights: this.settings.leastNights };
    const { signals, passes, everything } = sources;
    return recurringProblems(dataset.area, signals, passes, options, everything);
  });
  /** Before a place is chosen. */
  readonly everywhere = $derived(this.recurring?.problems.filter(isOutside) ?? []);
  /** Within the chosen places and box. */
  readonly problems = $derived.by(() => {
    const filter = this.#gathered?.filter;
    const all = this.recurring?.problems ?? [];
    return filter ? all.filter((problem) => isChosen(problem, filter)) : all;
  });
  readonly outside = $derived(this.problems.filter(isOutside));
  readonly inside = $derived(this.problems.filter((problem) => !isOutside(problem)));
  readonly bridged = $derived.by<BridgedProblem[]>(() => {
    if (!this.#gathered) return [];
    const { area } = this.#gathered.dataset;
    const reports = this.loaded?.reports ?? [];
    return this.outside.map((one) => bridgeProblem(area, one, reports, this.settings.reach));
  });
  /** The problems of the side that is shown, in the order that is chosen. */
  readonly listed = $derived.by(() => {
    const problems = this.side === 'outside' ? this.outside : this.inside;
    if (this.order === 'walk' && this.#gathered)
      return inWalkingOrder(this.#gathered.dataset.area, problems);
    if (this.order === 'nights')
      return [...problems].sort((a, b) => b.nights.length - a.nights.length);
    return problems;
  });
  /** Times seen on each leg, one entry a direction: of the chosen problem, else of all outside. */
  readonly legSightings = $derived.by(() => {
    const chosen = this.everywhere.find(({ key }) => key === this.chosen);
    return sightings(chosen ? [chosen] : this.everywhere);
  });
  /** Those of `listed` that list and map show; a chosen one is always among them. */
  readonly drawn = $derived.by(() => {
    const chosenAt = this.listed.findIndex(({ key }) => key === this.chosen);
    return this.isWhole ? this.listed : this.listed.slice(0, Math.max(FIRST, chosenAt + 1));
  });
  readonly forSignalen = $derived.by(() => {
    const rows = this.bridged.filter((one) => isForSignalen(one, this.settings.decided));
    return this.#area && signalenList(this.#area, rows, this.settings.texts);
  });
  readonly forCaretakers = $derived.by(() => {
    const rows = this.inside.filter((one) => isForCaretakers(one, this.settings.decided));
    return this.#area && caretakersList(this.#area, rows, this.settings.texts);
  });

  readonly #area = $derived(this.#gathered?.dataset.area ?? null);
  readonly #dashboard: Dashboard;
  readonly #gathering = new Latest<Wanted>((wanted) => this.#gather(wanted));

  constructor(dashboard: Dashboard) {
    this.#dashboard = dashboard;
  }

  /** Brings the problems up to the dataset and filter; an effect that calls it follows only these. */
  async refresh(wanted: Wanted): Promise<void> {
    await this.#guarded(() => untrack(() => this.#gathering.run(wanted)));
  }

  /** Loads the other side of the bridge, in the place of what was there. */
  async readReports(file: File): Promise<void> {
    const area = this.#area;
    if (!area || this.isReading) return;
    this.isReading = true;
    this.fault = null;
    const [west, south, east, north] = area.bounds;
    try {
      const found = await this.#dashboard.ingest.readReports(file, {
        timeZone: area.timeZone,
        bounds: [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN],
      });
      const { read, rejected, leftReporters, reports } = found;
      await this.#reports?.change(() => ({
        fileName: file.name,
        read,
        rejected,
        leftReporters,
        inside: reports.length,
        reports: reports.slice(0, MOST_REPORTS),
      }));
    } catch (error) {
      this.fault = error;
    } finally {
      this.isReading = false;
    }
  }

  async removeReports(): Promise<void> {
    await this.#reports?.change(() => null);
  }

  async set(change: Partial<PublicSpaceSettings>): Promise<void> {
    await this.#settings?.change((settings) => ({ ...settings, ...change }));
  }

  /** In the list or not, whatever the rule says. */
  async decide(key: string, included: boolean): Promise<void> {
    await this.set({ decided: { ...this.settings.decided, [key]: included } });
  }

  /** The reader's own text with a problem; an empty one is forgotten. */
  async write(key: string, text: string): Promise<void> {
    const others = Object.entries(this.settings.texts).filter(([one]) => one !== key);
    const own = text.trim() === '' ? [] : [[key, text.trim()]];
    await this.set({ texts: Object.fromEntries([...others, ...own]) });
  }

  dispose(): void {
    this.#settings?.close();
    this.#reports?.close();
  }

  async #gather({ dataset, filter }: Wanted): Promise<void> {
    if (this.#gathered?.dataset.id !== dataset.id) {
      this.dispose();
      const { documents } = this.#dashboard;
      const schema = loadedReportsSchema.nullable();
      [this.#settings, this.#reports] = await Promise.all([
        documents.open(dataset.id, 'public-space', publicSpaceSettingsSchema, noSettings),
        documents.open<LoadedReports | null>(dataset.id, 'signalen-reports', schema, null),
      ]);
    }
    const engine = await this.#dashboard.datasets.answering();
    this.#gathered = { dataset, filter, sources: await askPublicSpace(engine, filter) };
  }

  async #guarded(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      if (!isAbort(error)) this.#dashboard.error = error;
    }
  }
}

function sightings(problems: readonly Problem[]) {
  const counts = new Map<string, { leg: string; direction: Direction | null; count: number }>();
  for (const { place, looks, signals } of problems) {
    if (place.kind !== 'leg') continue;
    const { leg } = place;
    const add = (direction: Direction | null, times: number) => {
      const key = `${leg} ${direction}`;
      const known = counts.get(key) ?? { leg, direction, count: 0 };
      counts.set(key, { ...known, count: known.count + times });
    };
    if (!looks) add(null, signals.length);
    for (const { direction, seen } of looks ?? []) if (seen) add(direction, 1);
  }
  return [...counts.values()];
}

function isOutside({ place }: Problem): boolean {
  return place.kind !== 'unit';
}

function isChosen({ place, centre, levels }: Problem, { places, box }: Filter): boolean {
  if (box) {
    const [west, south, east, north] = box;
    if (!centre) return false;
    const [longitude, latitude] = centre;
    if (longitude < west || longitude > east || latitude < south || latitude > north) return false;
  }
  if (places.length === 0) return true;
  return places.some((choice) => {
    if (choice.kind === 'leg') return place.kind === 'leg' && place.leg === choice.leg;
    if (place.kind !== 'unit') return false;
    const at = (level: number): PlaceChoice => ({
      kind: 'tower',
      tower: place.tower,
      level: choice.level === null ? null : level,
      unit: choice.unit === null ? null : place.unit,
    });
    return levels.some((level) => samePlace(choice, at(level)));
  });
}

const key = Symbol('public-space');

export function providePublicSpace(dashboard: Dashboard): PublicSpace {
  return setContext(key, new PublicSpace(dashboard));
}

export function usePublicSpace(): PublicSpace {
  return getContext<PublicSpace>(key);
}
