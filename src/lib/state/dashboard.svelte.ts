import { getContext, setContext } from 'svelte';
import type { CatalogueEntry } from '../domain/catalogue.ts';
import { isAbort } from '../domain/errors.ts';
import { emptyFilter } from '../domain/filter.ts';
import { DatasetDraft } from '../engine/dataset.ts';
import { openDuckdb } from '../engine/duckdb.ts';
import { ask, type Engine, type Question, type QueryOptions } from '../engine/engine.ts';
import { IngestClient } from '../ingest/client.ts';
import type { ImportOptions, ImportReport, Progress } from '../ingest/report.ts';
import { loadAreaPack, loadCatalogue, loadFiles } from './catalogue-loader.ts';
import { FilterState } from './filter-state.svelte.ts';
import { Latest } from './latest.ts';
import { askLinkedViews, type LinkedAnswers, type LinkedInput } from './linked-views.ts';
import { openDataset, type Described, type OpenDataset } from './open-dataset.ts';
import type { AddressState } from './url-codec.ts';
import { defaultViewSettings, type ViewSettings } from './view-settings.ts';

export interface FileToImport {
  readonly file: File;
  readonly options: ImportOptions;
}

export interface ImportWatch {
  readonly onProgress?: (file: File, progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** The whole state of the page: which dataset is open, what is chosen, and what the views answer. */
export class Dashboard {
  readonly filter = new FilterState();
  readonly ingest = new IngestClient();
  view = $state.raw<ViewSettings>(defaultViewSettings);

  catalogue = $state.raw<readonly CatalogueEntry[]>([]);
  /** Everything opened since the page was loaded, in that order; one of them is shown. */
  datasets = $state.raw<readonly OpenDataset[]>([]);
  dataset = $state.raw<OpenDataset | null>(null);
  answers = $state.raw<LinkedAnswers | null>(null);
  /** A failure that keeps the page from going on, for the one place that shows it. */
  error = $state.raw<unknown>(null);

  readonly #base: string;
  #engine: Promise<Engine> | null = null;
  #draftCount = 0;
  readonly #linked = new Latest<LinkedInput>((input) => this.#answer(input));

  constructor(base: string) {
    this.#base = base;
  }

  /** True once the first dataset is open: from here on address and state follow one another. */
  started = $state(false);

  readonly address = $derived<AddressState>({
    dataset: this.dataset && this.dataset.id !== this.catalogue[0]?.id ? this.dataset.id : null,
    filter: this.filter.current,
    view: this.view,
  });

  /** Opens what the address asks for, else the first dataset of the catalogue. */
  async start(address: AddressState): Promise<void> {
    await this.#guarded(async () => {
      this.#engine ??= openDuckdb();
      this.catalogue = await loadCatalogue(this.#base);
      await this.#restore(address);
      this.started = true;
    });
  }

  /** Goes back to what an address says. */
  async restore(address: AddressState): Promise<void> {
    await this.#guarded(() => this.#restore(address));
  }

  async openEntry(entry: CatalogueEntry): Promise<void> {
    const open = this.datasets.find((dataset) => dataset.id === entry.id);
    if (open) return this.show(open);
    const [area, files] = await Promise.all([
      loadAreaPack(this.#base, entry.area),
      loadFiles(this.#base, entry),
    ]);
    const toImport = files.map((file) => ({ file, options: { area } }));
    const { id, name, caution } = entry;
    await this.importFiles(toImport, { id, name, caution, area });
  }

  /** Shows one of the datasets that are in the engine already. */
  async show(dataset: OpenDataset): Promise<void> {
    if (dataset === this.dataset) return;
    await dataset.store.open();
    this.#take(dataset);
  }

  /**
   * Reads files into one new dataset and shows it. When any of them fails, or the signal aborts,
   * nothing of it stays and the dataset shown before stays shown.
   */
  async importFiles(
    files: readonly FileToImport[],
    described: Omit<Described, 'reports'>,
    watch: ImportWatch = {},
  ): Promise<OpenDataset> {
    const engine = await this.#started();
    const store = await DatasetDraft.create(engine, ++this.#draftCount);
    try {
      const reports: ImportReport[] = [];
      for (const { file, options } of files) {
        const report = await this.ingest.importFile(file, options, {
          onBatch: ({ table, bytes }) => store.append(table, bytes),
          onProgress: (progress) => watch.onProgress?.(file, progress),
          ...(watch.signal && { signal: watch.signal }),
        });
        reports.push(report);
      }
      const dataset = await openDataset(engine, store, { ...described, reports });
      this.datasets = [...this.datasets, dataset];
      this.#take(dataset);
      return dataset;
    } catch (error) {
      await this.dataset?.store.open();
      await store.drop();
      throw error;
    }
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
    return ask(await this.#started(), question, input, options);
  }

  /** A dataset that is neither loaded nor in the catalogue gives way to the first one. */
  async #restore({ dataset: id, filter, view }: AddressState): Promise<void> {
    const wanted = id ?? this.catalogue[0]?.id;
    const loaded = this.datasets.find((dataset) => dataset.id === wanted);
    const entry = this.catalogue.find((one) => one.id === wanted) ?? this.catalogue[0];
    if (loaded) await this.show(loaded);
    else if (entry) await this.openEntry(entry);
    this.filter.restore(filter);
    this.view = view;
  }

  #started(): Promise<Engine> {
    this.#engine ??= openDuckdb();
    return this.#engine;
  }

  #take(dataset: OpenDataset): void {
    this.answers = null;
    this.filter.restore(emptyFilter);
    this.view = { ...this.view, floor: null };
    this.dataset = dataset;
  }

  async #answer(input: LinkedInput): Promise<void> {
    const dataset = this.dataset;
    const answers = await askLinkedViews(await this.#started(), input);
    if (dataset === this.dataset) this.answers = answers;
  }

  async #guarded(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      if (!isAbort(error)) this.error = error;
    }
  }
}

const key = Symbol('dashboard');

export function provideDashboard(base: string): Dashboard {
  return setContext(key, new Dashboard(base));
}

export function useDashboard(): Dashboard {
  return getContext<Dashboard>(key);
}
