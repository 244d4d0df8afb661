import { isAbort } from '../../domain/errors.ts';
import type { Filter } from '../../domain/filter.ts';
import type { Dashboard } from '../dashboard.svelte.ts';
import { Latest } from '../latest.ts';
import type { OpenDataset } from '../open-dataset.ts';
import { askPatterns } from './ask-patterns.ts';
import { WorkerAtHand } from './patterns-worker.ts';
import { placeHeatOf, type PlaceHeat } from './place-heat.ts';

interface Wanted {
  readonly dataset: OpenDataset;
  readonly filter: Filter;
}

/** The hotspots as marks for a map: places with their neighbours, each against its own kind. */
export class MapHotspots {
  /** With the number of tests of the family; null while there are none. */
  found = $state.raw<{ readonly heat: PlaceHeat; readonly family: number } | null>(null);
  isWorking = $state(false);

  readonly #dashboard: Dashboard;
  readonly #worker = new WorkerAtHand();
  readonly #searching = new Latest<Wanted>((wanted) => this.#search(wanted));

  constructor(dashboard: Dashboard) {
    this.#dashboard = dashboard;
  }

  async refresh(wanted: Wanted): Promise<void> {
    this.isWorking = true;
    try {
      await this.#searching.run(wanted);
    } catch (error) {
      if (!isAbort(error)) this.#dashboard.error = error;
    } finally {
      this.isWorking = false;
    }
  }

  clear(): void {
    this.found = null;
  }

  dispose(): void {
    this.#worker.end();
  }

  async #search({ dataset, filter }: Wanted): Promise<void> {
    const sources = await askPatterns(await this.#dashboard.datasets.answering(), dataset, filter);
    const { remote } = this.#worker;
    await remote.load(sources);
    const { cells, family } = await remote.hotspots({
      scale: 'neighbours',
      compareWith: 'same-kind',
      step: 'week',
      types: filter.types,
      mainTypes: sources.mainTypes,
    });
    this.found = { heat: placeHeatOf(sources.seen.graph, cells), family };
  }
}
