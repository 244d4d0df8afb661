import type { AreaPack } from '../domain/area-pack.ts';
import type { CatalogueEntry } from '../domain/catalogue.ts';
import type { Manifest, SourceRecord } from '../domain/stored-dataset.ts';
import { tables, type TableName } from '../domain/tables.ts';
import { DatasetDraft } from '../engine/dataset.ts';
import type { Answering, Engine } from '../engine/engine.ts';
import type { IngestClient } from '../ingest/client.ts';
import type {
  Batch,
  ImportOptions,
  ImportReport,
  PersonalHit,
  Progress,
} from '../ingest/report.ts';
import type { Restored } from '../storage/backup.ts';
import { DatasetLibrary } from '../storage/dataset-library.ts';
import { LockedLibrary, type Lock } from '../storage/locked-library.ts';
import { loadAreaPack, loadCatalogue, loadFiles } from './catalogue-loader.ts';
import type { Documents } from './documents.svelte.ts';
import { Keeping } from './keeping.svelte.ts';
import { readingNames } from './mending.ts';
import {
  forgetServer,
  loadServerArea,
  openServer,
  rememberedServers,
  rememberServer,
  type ServerEntry,
} from './organisation-server.ts';
import { openDataset, type Described, type OpenDataset } from './open-dataset.ts';
import { openRecorded } from './recorded-opening.ts';

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
  /** Kept here sealed with a passphrase; those of them that are open now are `stored` too. */
  locked = $state.raw<readonly Lock[]>([]);
  loaded = $state.raw<readonly OpenDataset[]>([]);
  /** Servers that hold a dataset and answer for it, as this browser remembers them. */
  servers = $state.raw<readonly ServerEntry[]>([]);
  /** The one that the views show. */
  current = $state.raw<OpenDataset | null>(null);
  readonly keeping = new Keeping();

  readonly #base: string;
  readonly #ingest: IngestClient;
  readonly #documents: Documents;
  #engine: Promise<Engine> | null = null;
  #library: DatasetLibrary | null = null;
  #sealed: LockedLibrary | null = null;
  /** Of the locked datasets that are open: in memory alone. */
  readonly #keys = new Map<string, CryptoKey>();
  #drafts = 0;
  /** Datasets that are being read, so that none is read twice. */
  readonly #loading = new Map<string, Promise<OpenDataset | null>>();
  readonly #areas = new Map<string, Promise<AreaPack>>();

  constructor(base: string, ingest: IngestClient, documents: Documents) {
    this.#base = base;
    this.#ingest = ingest;
    this.#documents = documents;
  }

  engine(): Promise<Engine> {
    this.#engine ??= import('../engine/duckdb.ts').then(({ openDuckdb }) => openDuckdb());
    return this.#engine;
  }

  /** Whoever answers for the dataset that is shown: the engine here, or its server. */
  async answering(): Promise<Answering> {
    return this.current?.server ?? this.engine();
  }

  /** Whoever answers for a dataset, whichever is shown. */
  async answeringFor({ server, store }: OpenDataset): Promise<Answering> {
    const engine = await this.engine();
    return server ?? (store ? engine.beside(store.schema) : engine);
  }

  /** Finds what is offered and what is kept; loads nothing yet. */
  async find(): Promise<void> {
    void this.engine();
    this.servers = rememberedServers(localStorage);
    [this.catalogue, this.#library, this.#sealed] = await Promise.all([
      loadCatalogue(this.#base),
      DatasetLibrary.open(),
      LockedLibrary.open(),
    ]);
    if (!this.#library) return this.keeping.refuse();
    await Promise.all([this.#library.tidy(), this.#sealed?.tidy()]);
    await this.#list();
  }

  /** Shows a dataset by its id, or the first one offered; false where nothing bears the id asked for. */
  async open(id: string | null): Promise<boolean> {
    const asked = await this.load(id);
    const dataset = asked ?? (await this.load(this.catalogue[0]?.id ?? null));
    if (dataset) await this.show(dataset);
    return asked !== null || id === null;
  }

  /**
   * Shows the first dataset offered by figures that were worked out beforehand, until it is opened;
   * false when there are none.
   */
  async openRecorded(): Promise<boolean> {
    const [entry] = this.catalogue;
    if (!entry) return false;
    const rows = async () => this.answeringFor((await this.load(entry.id)) ?? missing(entry.id));
    const recorded = await openRecorded(this.#base, entry, this.#areaOf(entry), rows);
    if (recorded) this.current = recorded;
    return recorded !== null;
  }

  /** Reads a dataset into the engine beside the one shown; null when nothing bears the id. */
  load(id: string | null): Promise<OpenDataset | null> {
    if (id === null) return Promise.resolve(null);
    const loading = this.#loading.get(id) ?? this.#load(id).finally(() => this.#loading.delete(id));
    this.#loading.set(id, loading);
    return loading;
  }

  async #load(id: string): Promise<OpenDataset | null> {
    const loaded = this.loaded.find((dataset) => dataset.id === id);
    if (loaded) return loaded;
    const kept = this.stored.find((manifest) => manifest.id === id);
    if (kept) return this.#readKept(kept);
    const server = this.servers.find((one) => one.id === id);
    if (server) return this.#askServer(server);
    const entry = this.catalogue.find((one) => one.id === id);
    return entry ? this.#readEntry(entry) : null;
  }

  async show(dataset: OpenDataset): Promise<void> {
    if (dataset === this.current) return;
    await dataset.store?.open();
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
   * Seals what is kept of a dataset, with its documents, and puts it away. The key is the page's to
   * forget; `wrapped` is the key in a file that the passphrase opens.
   */
  async lock(id: string, key: CryptoKey, wrapped: Uint8Array): Promise<void> {
    const manifest = this.stored.find((one) => one.id === id);
    const [library, sealed] = [this.#library, this.#sealed];
    if (!manifest || !library || !sealed) return;
    await sealed.add(id, await library.files(manifest), key, wrapped);
    const documents = await this.#documents.store();
    await documents.sealAllOf(id, key);
    await library.remove(id);
    this.locked = await sealed.list();
    await this.shut(id);
  }

  /** @throws DOMException when the key is another, or what is sealed was altered. */
  async unlock(id: string, key: CryptoKey): Promise<void> {
    if (!this.#sealed) return;
    const manifest = await this.#sealed.manifest(id, key);
    const documents = await this.#documents.store();
    // Locking may have been cut short before the last of them.
    await documents.sealAllOf(id, key);
    this.#keys.set(id, key);
    this.stored = [...this.stored.filter((one) => one.id !== id), manifest];
  }

  /** Forgets the key of a locked dataset and all that was read with it. */
  async shut(id: string): Promise<void> {
    this.#keys.delete(id);
    this.stored = this.stored.filter((manifest) => manifest.id !== id);
    await this.#unload(id);
    (await this.#documents.store()).useKey(id, null);
  }

  /** Whether a dataset is one that is locked, and open now. */
  isUnlocked(id: string): boolean {
    return this.locked.some((lock) => lock.id === id) && this.stored.some((one) => one.id === id);
  }

  /**
   * Deletes a dataset for good with all that is kept beside it, here and in the engine; what the
   * site offers cannot be deleted.
   */
  async remove(id: string): Promise<void> {
    await this.#library?.remove(id);
    await this.#sealed?.remove(id);
    await this.#documents.removeAllOf(id);
    this.#keys.delete(id);
    this.locked = this.locked.filter((lock) => lock.id !== id);
    this.stored = this.stored.filter((manifest) => manifest.id !== id);
    await this.#unload(id);
  }

  async #unload(id: string): Promise<void> {
    const loaded = this.loaded.find((dataset) => dataset.id === id);
    if (!loaded) return;
    this.loaded = this.loaded.filter((dataset) => dataset !== loaded);
    if (loaded === this.current) await this.open(null);
    await loaded.store?.drop();
  }

  /** Deletes the first dataset once the second has taken its place; its documents stay. */
  async replace(id: string, successor: string): Promise<void> {
    await this.#documents.moveAll(id, successor);
    await this.remove(id);
  }

  /** Deletes every dataset, and the documents beside what the site offers. */
  async removeAll(): Promise<void> {
    for (const { id } of [...this.stored, ...this.locked]) await this.remove(id);
    await this.#library?.removeAll();
    const documents = await this.#documents.store();
    for (const dataset of await documents.datasets()) await this.#documents.removeAllOf(dataset);
  }

  /** Null where this browser keeps nothing. */
  async backUp(): Promise<Blob | null> {
    if (!this.#library || !this.#sealed) return null;
    const { backUp } = await import('../storage/backup.ts');
    return backUp(this.#library, this.#sealed, await this.#documents.store());
  }

  /** Null where this browser keeps nothing. @throws DataError when the file is no backup. */
  async restore(backup: File): Promise<Restored | null> {
    if (!this.#library || !this.#sealed) return null;
    const { restore } = await import('../storage/backup.ts');
    const documents = await this.#documents.store();
    const restored = await restore(this.#library, this.#sealed, documents, backup);
    await this.#list();
    return restored;
  }

  async #list(): Promise<void> {
    const kept = (await this.#library?.list()) ?? [];
    this.locked = (await this.#sealed?.list()) ?? [];
    // A dataset that stands here sealed as well was being locked when the page went: go on with it.
    const both = kept.filter(({ id }) => this.locked.some((lock) => lock.id === id));
    for (const { id } of both) await this.#library?.remove(id);
    const open = this.stored.filter(({ id }) => this.#keys.has(id));
    this.stored = [...kept.filter((one) => !both.includes(one)), ...open];
  }

  /** Connects to a server, shows its dataset, and remembers it here once it has answered. */
  async connect(entry: ServerEntry): Promise<void> {
    const dataset = await this.#askServer(entry);
    this.servers = rememberServer(localStorage, entry);
    await this.show(dataset);
  }

  /** Forgets the address of a server and shows something else; on the server nothing changes. */
  async disconnect(id: string): Promise<void> {
    this.servers = forgetServer(localStorage, id);
    this.loaded = this.loaded.filter((dataset) => dataset.id !== id);
    if (this.current?.id === id) await this.open(null);
  }

  async #askServer(entry: ServerEntry): Promise<OpenDataset> {
    const [server, area] = await Promise.all([openServer(entry), loadServerArea(entry)]);
    const { id, name } = entry;
    const described = { id, name: { nl: name, en: name }, caution: null, area, sources: [] };
    return this.#include(await openDataset(server, null, described));
  }

  async #readEntry(entry: CatalogueEntry): Promise<OpenDataset> {
    const [area, files] = await Promise.all([this.#areaOf(entry), loadFiles(this.#base, entry)]);
    const toImport = files.map((file) => ({ file, options: { area } }));
    const { store, reports } = await this.#read(toImport, {});
    const sources = toImport.map((one, i) => sourceOf(one, reports[i]));
    const { id, name, caution } = entry;
    return this.#add(store, { id, name, caution, area, sources });
  }

  /** One pack is one object, however many datasets lie on it: the map is drawn anew for another. */
  #areaOf({ area }: CatalogueEntry): Promise<AreaPack> {
    const loading = this.#areas.get(area) ?? loadAreaPack(this.#base, area);
    this.#areas.set(area, loading);
    return loading;
  }

  async #readKept(manifest: Manifest): Promise<OpenDataset | null> {
    const [library, sealed, key] = [this.#library, this.#sealed, this.#keys.get(manifest.id)];
    if (!library || !sealed) return null;
    const store = await DatasetDraft.create(await this.engine(), ++this.#drafts);
    try {
      for (const table of Object.keys(tables) as TableName[])
        for await (const bytes of key
          ? sealed.batches(manifest, table, key)
          : library.batches(manifest, table))
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
      // The engine takes the bytes away with it: what is kept is a copy of its own.
      const kept = this.keeping.append(table, bytes.slice());
      await Promise.all([kept, store.append(table, bytes)]);
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
    return this.#include(await openDataset(await engine.beside(store.schema), store, described));
  }

  #include(dataset: OpenDataset): OpenDataset {
    this.loaded = [...this.loaded.filter(({ id }) => id !== dataset.id), dataset];
    return dataset;
  }
}

function missing(id: string): never {
  throw new RangeError(`no dataset ${id}`);
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
