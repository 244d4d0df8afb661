import type { CatalogueEntry } from '../domain/catalogue.ts';
import type { Manifest, SourceRecord } from '../domain/stored-dataset.ts';
import { tables, type TableName } from '../domain/tables.ts';
import { DatasetDraft } from '../engine/dataset.ts';
import type { Engine } from '../engine/engine.ts';
import type { IngestClient } from '../ingest/client.ts';
import type {
  Batch,
  ImportOptions,
  ImportReport,
  PersonalHit,
  Progress,
} from '../ingest/report.ts';
import { backUp, restore, type Restored } from '../storage/backup.ts';
import { DatasetLibrary } from '../storage/dataset-library.ts';
import { loadAreaPack, loadCatalogue, loadFiles } from './catalogue-loader.ts';
import type { Documents } from './documents.svelte.ts';
import { Keeping } from './keeping.svelte.ts';
import { readingNames } from './mending.ts';
import { openDataset, type Described, type OpenDataset } from './open-dataset.ts';

export interface FileToImport {
  readonly file: File;
  readonly options: ImportOptions;
  /** Size of the file where it is no longer at hand. */
  readonly bytes?: number;
  /** Gives the rows where a person has looked through them; else the file itself is read. */
  readonly reviewed?: (onBatch: (batch: Batch) => Promise<void>) => Promise<ImportReport>;
}

export interface ImportWatch {
  readonly onProgress?: (file: File, progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface Imported {
  readonly reports: readonly ImportReport[];
  /** `known`: the very same files had been imported before; `nothing`: not one row was accepted. */
  readonly outcome: 'new' | 'known' | 'nothing';
  /** By file, the first places where personal data was found. */
  readonly hits: readonly (readonly PersonalHit[])[];
}

interface ReadFiles {
  readonly store: DatasetDraft;
  readonly reports: readonly ImportReport[];
  readonly hits: readonly (readonly PersonalHit[])[];
}

const mostHits = 500;

/** The datasets there are: offered by the site, kept in this browser, and loaded into the engine. */
export class Datasets {
  catalogue = $state.raw<readonly CatalogueEntry[]>([]);
  stored = $state.raw<readonly Manifest[]>([]);
  loaded = $state.raw<readonly OpenDataset[]>([]);
  /** The one that the views show. */
  current = $state.raw<OpenDataset | null>(null);
  readonly keeping = new Keeping();

  readonly #base: string;
  readonly #ingest: IngestClient;
  readonly #documents: Documents;
  #engine: Promise<Engine> | null = null;
  #library: DatasetLibrary | null = null;
  #drafts = 0;

  constructor(base: string, ingest: IngestClient, documents: Documents) {
    this.#base = base;
    this.#ingest = ingest;
    this.#documents = documents;
  }

  engine(): Promise<Engine> {
    this.#engine ??= import('../engine/duckdb.ts').then(({ openDuckdb }) => openDuckdb());
    return this.#engine;
  }

  /** Finds what is offered and what is kept; loads nothing yet. */
  async find(): Promise<void> {
    void this.engine();
    [this.catalogue, this.#library] = await Promise.all([
      loadCatalogue(this.#base),
      DatasetLibrary.open(),
    ]);
    if (!this.#library) return this.keeping.refuse();
    await this.#library.tidy();
    this.stored = await this.#library.list();
  }

  /** Shows a dataset by its id; an id that nothing bears gives way to the first one offered. */
  async open(id: string | null): Promise<void> {
    const dataset = (await this.load(id)) ?? (await this.load(this.catalogue[0]?.id ?? null));
    if (dataset) await this.show(dataset);
  }

  /** Reads a dataset into the engine beside the one shown; null when nothing bears the id. */
  async load(id: string | null): Promise<OpenDataset | null> {
    const loaded = this.loaded.find((dataset) => dataset.id === id);
    if (loaded) return loaded;
    const kept = this.stored.find((manifest) => manifest.id === id);
    if (kept) return this.#readKept(kept);
    const entry = this.catalogue.find((one) => one.id === id);
    return entry ? this.#readEntry(entry) : null;
  }

  async show(dataset: OpenDataset): Promise<void> {
    if (dataset === this.current) return;
    await dataset.store.open();
    this.current = dataset;
  }

  /**
   * Reads files into one new dataset, keeps it in this browser and shows it. When any of them fails,
   * or the signal aborts, nothing of it stays and the dataset shown before stays shown.
   */
  async importFiles(
    files: readonly FileToImport[],
    described: Pick<Described, 'id' | 'name' | 'area'>,
    watch: ImportWatch = {},
  ): Promise<Imported> {
    await this.keeping.begin(this.#library, described.id);
    try {
      const { store, reports, hits } = await this.#read(files, watch);
      const sources = files.map((one, i) => sourceOf(one, reports[i]));
      // What a person accepted differs from time to time, whatever the file.
      const isReviewed = files.some(({ reviewed }) => reviewed);
      const all = isReviewed ? [] : [...this.loaded, ...this.stored];
      const known = all.find((one) => sameSources(one.sources, sources));
      const isNothing = reports.every(({ accepted }) => accepted === 0);
      if (known || isNothing) {
        await store.drop();
        await this.keeping.discard();
        if (known) await this.open(known.id);
        return { reports, hits, outcome: known ? 'known' : 'nothing' };
      }
      await this.show(await this.#add(store, { ...described, caution: null, sources }));
      // A copy of the file would keep what is blacked out in its rows.
      const kept = files.filter((_, i) => isImpersonal(reports[i])).map(({ file }) => file);
      const manifest = await this.keeping.commit(kept, described, sources);
      if (manifest) this.stored = [...this.stored, manifest];
      return { reports, hits, outcome: 'new' };
    } catch (error) {
      await this.keeping.discard();
      throw error;
    }
  }

  /** The next places in a file, by its report, where personal data was found. */
  moreHits({ importId }: ImportReport, from: number): Promise<readonly PersonalHit[]> {
    return this.#ingest.personalPage(importId, from, mostHits);
  }

  /**
   * Deletes a dataset for good with all that is kept beside it, here and in the engine; what the
   * site offers cannot be deleted.
   */
  async remove(id: string): Promise<void> {
    await this.#library?.remove(id);
    await this.#documents.removeAllOf(id);
    this.stored = this.stored.filter((manifest) => manifest.id !== id);
    const loaded = this.loaded.find((dataset) => dataset.id === id);
    if (!loaded) return;
    this.loaded = this.loaded.filter((dataset) => dataset !== loaded);
    if (loaded === this.current) await this.open(null);
    await loaded.store.drop();
  }

  /** Deletes the first dataset once the second has taken its place; its documents stay. */
  async replace(id: string, successor: string): Promise<void> {
    await this.#documents.moveAll(id, successor);
    await this.remove(id);
  }

  /** Deletes every dataset, and the documents beside what the site offers. */
  async removeAll(): Promise<void> {
    for (const { id } of this.stored) await this.remove(id);
    await this.#library?.removeAll();
    const documents = await this.#documents.store();
    for (const dataset of await documents.datasets()) await this.#documents.removeAllOf(dataset);
  }

  /** Null where this browser keeps nothing. */
  async backUp(): Promise<Blob | null> {
    return this.#library && backUp(this.#library, await this.#documents.store());
  }

  /** Null where this browser keeps nothing. @throws DataError when the file is no backup. */
  async restore(backup: File): Promise<Restored | null> {
    if (!this.#library) return null;
    const restored = await restore(this.#library, await this.#documents.store(), backup);
    this.stored = await this.#library.list();
    return restored;
  }

  async #readEntry(entry: CatalogueEntry): Promise<OpenDataset> {
    const [area, files] = await Promise.all([
      loadAreaPack(this.#base, entry.area),
      loadFiles(this.#base, entry),
    ]);
    const toImport = files.map((file) => ({ file, options: { area } }));
    const { store, reports } = await this.#read(toImport, {});
    const sources = toImport.map((one, i) => sourceOf(one, reports[i]));
    const { id, name, caution } = entry;
    return this.#add(store, { id, name, caution, area, sources });
  }

  async #readKept(manifest: Manifest): Promise<OpenDataset | null> {
    const library = this.#library;
    if (!library) return null;
    const store = await DatasetDraft.create(await this.engine(), ++this.#drafts);
    try {
      for (const table of Object.keys(tables) as TableName[])
        for await (const bytes of library.batches(manifest, table))
          await store.append(table, bytes);
      return await this.#add(store, { ...manifest, caution: null });
    } catch (error) {
      await store.drop();
      throw error;
    }
  }

  async #read(
    files: readonly FileToImport[],
    { onProgress, signal }: ImportWatch,
  ): Promise<ReadFiles> {
    const store = await DatasetDraft.create(await this.engine(), ++this.#drafts);
    await this.#ingest.begin(files.length > 1);
    const onBatch = async ({ table, bytes }: Batch) => {
      // The engine takes the bytes away with it: what is kept is written first.
      await this.keeping.append(table, bytes);
      await store.append(table, bytes);
    };
    try {
      const reports: ImportReport[] = [];
      const hits: PersonalHit[][] = [];
      for (const { file, options, reviewed } of files) {
        const report = await (reviewed?.(onBatch) ??
          this.#ingest.importFile(file, options, {
            onBatch,
            onProgress: (progress) => onProgress?.(file, progress),
            ...(signal && { signal }),
          }));
        const isFound = !reviewed && report.personalHits > 0;
        reports.push(report);
        hits.push(isFound ? await this.#ingest.personalPage(report.importId, 0, mostHits) : []);
      }
      return { store, reports, hits };
    } catch (error) {
      await store.drop();
      throw error;
    }
  }

  async #add(store: DatasetDraft, described: Described): Promise<OpenDataset> {
    const engine = await this.engine();
    const dataset = await openDataset(await engine.beside(store.schema), store, described);
    this.loaded = [...this.loaded, dataset];
    return dataset;
  }
}

function sourceOf(
  { file, bytes, options }: FileToImport,
  report: ImportReport | undefined,
): SourceRecord {
  const { mends, dayFirst, keepPersonal } = options;
  return {
    fileName: file.name,
    bytes: bytes ?? file.size,
    hash: report?.hash ?? '',
    format: report?.format ?? 'unknown',
    importedAt: new Date().toISOString(),
    timeZone: report?.timeZone ?? 'UTC',
    mappings: Object.fromEntries(
      Object.entries(options.mappings ?? {}).map(([table, mapping]) => [table, { ...mapping }]),
    ),
    mends: readingNames({ mends, dayFirst, keepPersonal }),
    rowsRead: report?.rowsRead ?? 0,
    accepted: report?.accepted ?? 0,
    rejected: report?.rejected ?? 0,
    duplicates: report?.duplicates ?? 0,
  };
}

function isImpersonal(report: ImportReport | undefined): boolean {
  if (!report) return false;
  return report.personalHits === 0 && Object.keys(report.pseudonyms).length === 0;
}

/** The same files, read in the same way. */
function sameSources(a: readonly SourceRecord[], b: readonly SourceRecord[]): boolean {
  const key = ({ hash, mappings, mends, timeZone }: SourceRecord) =>
    JSON.stringify([hash, mappings, mends, timeZone]);
  return JSON.stringify(a.map(key)) === JSON.stringify(b.map(key));
}
