import type { AreaPack } from '../domain/area-pack.ts';
import type { CatalogueEntry } from '../domain/catalogue.ts';
import type { Manifest } from '../domain/stored-dataset.ts';
import { DatasetDraft, schemaOf } from '../engine/dataset.ts';
import type { Answering, Engine } from '../engine/engine.ts';
import { LaterRows } from '../engine/held-rows.ts';
import { RecordedAnswers } from '../engine/recorded-answers.ts';
import type { IngestClient } from '../ingest/client.ts';
import type { Batch, ImportReport, PersonalHit } from '../ingest/report.ts';
import type { Restored } from '../storage/backup.ts';
import { loadAreaPack, loadCatalogue, loadFiles } from './catalogue-loader.ts';
import type { Documents } from './documents.svelte.ts';
import {
  FileReading,
  isImpersonal,
  sameSources,
  sourceOf,
  type FileToImport,
  type ImportWatch,
  type ReadFiles,
} from './file-reading.ts';
import { KeptDatasets } from './kept-datasets.svelte.ts';
import type { KeptOpening } from './kept-opening.ts';
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

export interface Imported extends ReadFiles {
  /** `known`: the very same files had been imported before; `nothing`: not one row was accepted. */
  readonly outcome: 'new' | 'known' | 'nothing';
}

/** The datasets there are: offered by the site, kept in this browser, and loaded into the engine. */
export class Datasets {
  catalogue = $state.raw<readonly CatalogueEntry[]>([]);
  loaded = $state.raw<readonly OpenDataset[]>([]);
  /** Servers that hold a dataset and answer for it, as this browser remembers them. */
  servers = $state.raw<readonly ServerEntry[]>([]);
  /** The one that the views show. */
  current = $state.raw<OpenDataset | null>(null);

  readonly #base: string;
  readonly #documents: Documents;
  readonly #kept: KeptDatasets;
  readonly #reading: FileReading;
  #engine: Promise<Engine> | null = null;
  #drafts = 0;
  /** Datasets that are being read, so that none is read twice. */
  readonly #loading = new Map<string, Promise<OpenDataset | null>>();
  readonly #areas = new Map<string, Promise<AreaPack>>();

  constructor(base: string, ingest: IngestClient, documents: Documents) {
    this.#base = base;
    this.#documents = documents;
    this.#kept = new KeptDatasets(documents);
    this.#reading = new FileReading(ingest);
  }

  /** Kept in this browser; of the locked ones those that are open now. */
  get stored() {
    return this.#kept.stored;
  }
  get locked() {
    return this.#kept.locked;
  }
  get keeping() {
    return this.#kept.keeping;
  }

  engine(): Promise<Engine> {
    this.#engine ??= import('../engine/duckdb.ts').then(({ openDuckdb }) => openDuckdb());
    return this.#engine;
  }

  /** Whoever answers for the dataset that is shown: the engine here, or its server. */
  async answering(): Promise<Answering> {
    return this.current ? this.answeringFor(this.current) : this.engine();
  }

  /** Whoever answers for a dataset, whichever is shown. */
  async answeringFor({ server, store }: Pick<OpenDataset, 'server' | 'store'>): Promise<Answering> {
    if (server) return server;
    await store?.filled();
    const engine = await this.engine();
    return store ? engine.beside(store.schema) : engine;
  }

  /** Finds what is offered and what is kept; loads nothing yet. */
  async find(): Promise<void> {
    this.servers = rememberedServers(localStorage);
    [this.catalogue] = await Promise.all([loadCatalogue(this.#base), this.#kept.open()]);
  }

  /** Shows a dataset by its id, or the first one offered; false where nothing bears the id asked for. */
  async open(id: string | null): Promise<boolean> {
    const asked = await this.load(id);
    const dataset = asked ?? (await this.load(this.catalogue[0]?.id ?? null));
    if (dataset) this.show(dataset);
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

  show(dataset: OpenDataset): void {
    this.current = dataset;
  }

  /** Keeps beside a dataset what it is opened by the next time; nothing where it is not kept. */
  keepOpening(id: string, opening: KeptOpening): Promise<void> {
    return this.#kept.keepOpening(id, opening);
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
    const { keeping } = this;
    await this.#kept.begin(described.id);
    try {
      const store = await this.#draft();
      const onRead = ({ table, bytes }: Batch) => keeping.append(table, bytes);
      const read = await this.#reading.read(store, files, watch, onRead);
      const sources = files.map((one, i) => sourceOf(one, read.reports[i]));
      // What a person accepted differs from time to time, whatever the file.
      const isReviewed = files.some(({ reviewed }) => reviewed);
      const all = isReviewed ? [] : [...this.loaded, ...this.stored];
      const known = all.find((one) => sameSources(one.sources, sources));
      const isNothing = read.reports.every(({ accepted }) => accepted === 0);
      if (known || isNothing) {
        await store.drop();
        await keeping.discard();
        if (known) await this.open(known.id);
        return { ...read, outcome: known ? 'known' : 'nothing' };
      }
      // A copy of the file would keep what is blacked out in its rows.
      const kept = files.filter((_, i) => isImpersonal(read.reports[i])).map(({ file }) => file);
      const copied = keeping.copy(kept);
      const opening = this.#addKept(store, { ...described, caution: null, sources });
      this.show(await opening.finally(() => copied));
      const manifest = await keeping.commit(described, sources);
      if (manifest) this.#kept.add(manifest);
      return { ...read, outcome: 'new' };
    } catch (error) {
      await keeping.discard();
      throw error;
    }
  }

  /** The next places in a file, by its report, where personal data was found. */
  moreHits(report: ImportReport, from: number): Promise<readonly PersonalHit[]> {
    return this.#reading.moreHits(report, from);
  }

  /**
   * Seals what is kept of a dataset, with its documents, and puts it away. The key is the page's to
   * forget; `wrapped` is the key in a file that the passphrase opens.
   */
  async lock(id: string, key: CryptoKey, wrapped: Uint8Array): Promise<void> {
    if (await this.#kept.lock(id, key, wrapped)) await this.shut(id);
  }

  /** @throws DOMException when the key is another, or what is sealed was altered. */
  unlock(id: string, key: CryptoKey): Promise<void> {
    return this.#kept.unlock(id, key);
  }

  /** Forgets the key of a locked dataset and all that was read with it. */
  async shut(id: string): Promise<void> {
    await this.#kept.shut(id);
    await this.#unload(id);
  }

  /** Whether a dataset is one that is locked, and open now. */
  isUnlocked(id: string): boolean {
    return this.#kept.isUnlocked(id);
  }

  /**
   * Deletes a dataset for good with all that is kept beside it, here and in the engine; what the
   * site offers cannot be deleted.
   */
  async remove(id: string): Promise<void> {
    await this.#kept.remove(id);
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
    await this.#kept.clear();
  }

  /** Null where this browser keeps nothing. */
  backUp(): Promise<Blob | null> {
    return this.#kept.backUp();
  }

  /** Null where this browser keeps nothing. @throws DataError when the file is no backup. */
  restore(backup: File): Promise<Restored | null> {
    return this.#kept.restore(backup);
  }

  /** Connects to a server, shows its dataset, and remembers it here once it has answered. */
  async connect(entry: ServerEntry): Promise<void> {
    const dataset = await this.#askServer(entry);
    this.servers = rememberServer(localStorage, entry);
    this.show(dataset);
  }

  /** Forgets the address of a server and shows something else; on the server nothing changes. */
  async disconnect(id: string): Promise<void> {
    this.servers = forgetServer(localStorage, id);
    this.loaded = this.loaded.filter((dataset) => dataset.id !== id);
    if (this.current?.id === id) await this.open(null);
  }

  async #askServer(entry: ServerEntry): Promise<OpenDataset> {
    // A server that is not set up right says so before its area is looked at.
    const server = await openServer(entry);
    const area = await loadServerArea(entry);
    const { id, name } = entry;
    const described = { id, name: { nl: name, en: name }, caution: null, area, sources: [] };
    return this.#include(await openDataset(server, null, described));
  }

  async #readEntry(entry: CatalogueEntry): Promise<OpenDataset> {
    const [area, files] = await Promise.all([this.#areaOf(entry), loadFiles(this.#base, entry)]);
    const toImport = files.map((file) => ({ file, options: { area } }));
    const store = await this.#draft();
    const { reports } = await this.#reading.read(store, toImport);
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

  async #readKept(manifest: Manifest): Promise<OpenDataset> {
    const described = { ...manifest, caution: null };
    const opening = await this.#kept.opening(manifest);
    if (!opening) return this.#addKept(await this.#fill(manifest, ++this.#drafts), described);
    const number = ++this.#drafts;
    const store = new LaterRows(schemaOf(number), () => this.#fill(manifest, number));
    const rows = () => this.answeringFor({ server: null, store });
    const opener = new RecordedAnswers(opening.recording, rows);
    return this.#include(await openDataset(opener, store, described, opening.columns));
  }

  async #fill(manifest: Manifest, number: number): Promise<DatasetDraft> {
    const store = await DatasetDraft.create(await this.engine(), number);
    try {
      for await (const [table, bytes] of this.#kept.batches(manifest))
        await store.append(table, bytes);
      await store.filled();
      return store;
    } catch (error) {
      await store.drop();
      throw error;
    }
  }

  async #draft(): Promise<DatasetDraft> {
    return DatasetDraft.create(await this.engine(), ++this.#drafts);
  }

  async #add(store: DatasetDraft, described: Described): Promise<OpenDataset> {
    const rows = await this.answeringFor({ server: null, store });
    return this.#include(await openDataset(rows, store, described));
  }

  /** Notes what it answers, so that it can be opened by that the next time. */
  async #addKept(store: DatasetDraft, described: Described): Promise<OpenDataset> {
    const rows = await this.answeringFor({ server: null, store });
    const { Recorder } = await import('../engine/recorder.ts');
    return this.#include(await openDataset(new Recorder(rows), store, described));
  }

  #include(dataset: OpenDataset): OpenDataset {
    this.loaded = [...this.loaded.filter(({ id }) => id !== dataset.id), dataset];
    return dataset;
  }
}

function missing(id: string): never {
  throw new RangeError(`no dataset ${id}`);
}
