import { getContext, setContext } from 'svelte';
import { isAbort } from '../domain/errors.ts';
import { emptyFilter } from '../domain/filter.ts';
import { ask, type Question, type QueryOptions } from '../engine/engine.ts';
import { Turns } from '../engine/turns.ts';
import { IngestClient } from '../ingest/client.ts';
import { BaseMaps } from './base-maps.svelte.ts';
import { Datasets } from './datasets.svelte.ts';
import { Documents } from './documents.svelte.ts';
import { FilterState } from './filter-state.svelte.ts';
import { Latest } from './latest.ts';
import type { LinkedAnswers, LinkedInput } from './linked-answers.ts';
import { LinkedViews } from './linked-views.ts';
import type { OpenDataset } from './open-dataset.ts';
import type { ServerEntry } from './organisation-server.ts';
import type { AddressState } from './url-codec.ts';
import { defaultViewSettings, type ViewSettings } from './view-settings.ts';

interface Answered {
  readonly dataset: OpenDataset;
  readonly answers: LinkedAnswers;
}

/** The whole state of the page: which dataset is shown, what is chosen, and what the views answer. */
export class Dashboard {
  readonly ingest = new IngestClient();
  readonly datasets: Datasets;
  readonly documents = new Documents();
  readonly baseMaps = new BaseMaps();
  readonly filter = new FilterState();
  view = $state.raw<ViewSettings>(defaultViewSettings);
  /** A failure that keeps the page from going on, for the one place that shows it. */
  error = $state.raw<unknown>(null);
  /** True once the first dataset is open: from here on address and state follow one another. */
  started = $state(false);
  /** The address named a dataset that is not here, or is locked: the first one is shown instead. */
  isElsewhere = $state(false);

  #answered = $state.raw<Answered | null>(null);
  /** A dataset opens whole before the next one: who asks last is shown last. */
  readonly #openings = new Turns();
  readonly #views: LinkedViews;
  readonly #linked = new Latest<LinkedInput>((input) => this.#answer(input));

  readonly dataset = $derived.by(() => this.datasets.current);
  /** Null until the views of the dataset that is shown have been answered once. */
  readonly answers = $derived(
    // What was answered beforehand stays until the rows of the same dataset have answered.
    this.#answered?.dataset.id === this.dataset?.id ? (this.#answered?.answers ?? null) : null,
  );
  readonly address = $derived.by<AddressState>(() => {
    const id = this.dataset?.id ?? null;
    const isFirst = id === this.datasets.catalogue[0]?.id;
    return { dataset: isFirst ? null : id, filter: this.filter.current, view: this.view };
  });

  constructor(base: string) {
    this.datasets = new Datasets(base, this.ingest, this.documents);
    this.#views = new LinkedViews(this.datasets);
  }

  /**
   * Opens what the address asks for, else the first dataset that is offered.
   * @param showsViews whether the page that opens shows the linked views: where nothing is chosen
   *   they then begin with figures that were worked out beforehand.
   */
  async start(address: AddressState, showsViews: boolean): Promise<void> {
    await this.#guarded(async () => {
      await Promise.all([this.datasets.find(), this.baseMaps.find()]);
      if (showsViews && isBare(address)) {
        this.view = address.view;
        this.started = await this.datasets.openRecorded();
      }
      // What has been chosen meanwhile stays chosen.
      if (this.started) await this.#openings.take(() => this.datasets.open(null));
      else await this.#restore(address);
      this.started = true;
    });
  }

  /** Goes back to what an address says. */
  async restore(address: AddressState): Promise<void> {
    await this.#guarded(() => this.#restore(address));
  }

  /** Shows another dataset, with nothing chosen. */
  async open(id: string): Promise<void> {
    await this.#guarded(() =>
      this.#restore({ dataset: id, filter: emptyFilter, view: { ...this.view, floor: null } }),
    );
  }

  /**
   * Shows the dataset of a server, with nothing chosen.
   * @throws QueryError when the server cannot be reached or is refused; what is shown stays shown.
   */
  async connect(entry: ServerEntry): Promise<void> {
    await this.#openings.take(async () => {
      await this.datasets.connect(entry);
      this.filter.restore(emptyFilter);
      this.view = { ...this.view, floor: null };
    });
  }

  /** Another dataset, to be asked beside the one that is shown; null when nothing bears the id. */
  async beside(id: string): Promise<OpenDataset | null> {
    return this.#openings.take(() => this.datasets.load(id));
  }

  /** Brings the views up to the filter; called whenever what they depend on has changed. */
  async refresh(input: LinkedInput): Promise<void> {
    await this.#guarded(() => this.#linked.run(input));
  }

  async ask<Input, Answer>(
    question: Question<Input, Answer>,
    input: Input,
    options?: QueryOptions,
  ): Promise<Answer> {
    return ask(await this.datasets.answering(), question, input, options);
  }

  #restore({ dataset, filter, view }: AddressState): Promise<void> {
    return this.#openings.take(async () => {
      // What was chosen in other data means nothing in these.
      this.isElsewhere = !(await this.datasets.open(dataset));
      this.filter.restore(this.isElsewhere ? emptyFilter : filter);
      this.view = view;
    });
  }

  async #answer(input: LinkedInput): Promise<void> {
    const dataset = this.dataset;
    if (!dataset) return;
    const answers = this.#views.atOnce(dataset, input) ?? (await this.#views.ask(dataset, input));
    this.#answered = { dataset, answers };
  }

  async #guarded(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      if (!isAbort(error)) this.error = error;
    }
  }
}

function isBare({ dataset, filter }: AddressState): boolean {
  return dataset === null && JSON.stringify(filter) === JSON.stringify(emptyFilter);
}

const key = Symbol('dashboard');

export function provideDashboard(base: string): Dashboard {
  return setContext(key, new Dashboard(base));
}

export function useDashboard(): Dashboard {
  return getContext<Dashboard>(key);
}
