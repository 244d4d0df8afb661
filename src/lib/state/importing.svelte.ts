import type { AreaPack } from '../domain/area-pack.ts';
import { isAbort } from '../domain/errors.ts';
import { emptyFilter } from '../domain/filter.ts';
import type { Manifest } from '../domain/stored-dataset.ts';
import type { Mapping } from '../ingest/fields.ts';
import type { ImportOptions, Progress } from '../ingest/report.ts';
import type { Dashboard } from './dashboard.svelte.ts';
import type { Imported } from './datasets.svelte.ts';
import type { FileToImport } from './file-reading.ts';
import { Drafting, type Verdict } from './drafts/drafting.svelte.ts';
import type { KeptReview } from './drafts/kept-review.ts';
import { ReviewKeeper } from './drafts/review-keeper.ts';
import {
  asksMapping,
  chatWithoutFile,
  fitsArea,
  inReadingOrder,
  mappingOf,
  type PlannedFile,
} from './import-plan.ts';
import { isAreaPack, loadedArea, readArea } from './loaded-area.svelte.ts';
import type { Reading } from './mending.ts';
import { rememberedMapping, rememberMapping } from './remembered-mappings.ts';
import { unsavedWork } from './unsaved-work.svelte.ts';

/** Where a dataset is drawn: on the area that is open, on one from a file, or on its own extent. */
export const areaChoices = ['open-area', 'loaded-area', 'own-extent'] as const;
export type AreaChoice = (typeof areaChoices)[number];

export type Phase =
  | { readonly name: 'idle' }
  | { readonly name: 'probing' }
  | { readonly name: 'area-loaded' }
  | { readonly name: 'mapping' }
  /** Which of day and month comes first in an app group's export is asked before it is read. */
  | { readonly name: 'day-order' }
  | { readonly name: 'reviewing' }
  | { readonly name: 'running'; readonly file: string; readonly progress: Progress | null }
  | {
      readonly name: 'done';
      readonly imported: Imported;
      readonly reviewed: Readonly<Record<Verdict, number>> | null;
    }
  | { readonly name: 'several-chats' }
  | { readonly name: 'failed'; readonly error: unknown };

/** One import, from the drop of files to a dataset that is shown, with a person's say in between. */
export class Importing {
  phase = $state.raw<Phase>({ name: 'idle' });
  planned = $state.raw<readonly PlannedFile[]>([]);
  areaChoice = $state<AreaChoice>('open-area');
  timeZone = $state('');
  /** What a person has changed in how the files are read. */
  reading = $state.raw<Reading>({});
  /** The messages that are being looked through. */
  drafting = $state.raw<Drafting | null>(null);

  /** A review that was left before it was stored; null when there is none. */
  left = $state.raw<KeptReview | null>(null);

  readonly #dashboard: Dashboard;
  readonly #keeper: ReviewKeeper;
  #abort: AbortController | null = null;

  constructor(dashboard: Dashboard) {
    this.#dashboard = dashboard;
    this.#keeper = new ReviewKeeper(dashboard.documents.store());
  }

  readonly area = $derived.by<AreaPack | null>(() => {
    if (this.areaChoice === 'loaded-area') return loadedArea.current;
    return this.areaChoice === 'open-area' ? (this.#dashboard.dataset?.area ?? null) : null;
  });

  /** The dataset that was stored of this very export before; null when there is none. */
  readonly reviewedBefore = $derived.by<Manifest | null>(() => {
    const hash = this.drafting?.report?.hash;
    const stored = this.#dashboard.datasets.stored;
    return stored.find(({ sources }) => sources.some((one) => one.hash === hash)) ?? null;
  });

  /** Looks at the files; goes on by itself where nothing has to be asked. */
  async take(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    this.reset();
    this.phase = { name: 'probing' };
    try {
      const exports: File[] = [];
      for (const file of files)
        if (await isAreaPack(file)) await this.#loadArea(file);
        else exports.push(file);
      const area = loadedArea.current ?? this.#dashboard.dataset?.area ?? null;
      const planned: PlannedFile[] = [];
      for (const file of exports) planned.push(await this.#plan(file, area));
      for (const { probe } of planned) if (probe.area) loadedArea.current = probe.area;
      this.planned = inReadingOrder(planned.filter(({ probe }) => probe.tables.length > 0));
      this.areaChoice = this.#proposedArea();
      this.timeZone = this.planned[0]?.probe.timeZone ?? '';
      if (this.planned.length === 0) this.phase = { name: 'area-loaded' };
      else if (this.planned.filter(({ probe }) => probe.drafts).length > 1)
        this.phase = { name: 'several-chats' };
      else if (this.planned.some(asksMapping)) this.phase = { name: 'mapping' };
      else await this.go();
    } catch (error) {
      this.#fail(error);
    }
  }

  async loadArea(file: File): Promise<void> {
    this.phase = { name: 'probing' };
    try {
      await this.#loadArea(file);
      this.phase = { name: 'area-loaded' };
    } catch (error) {
      this.#fail(error);
    }
  }

  setMapping(file: File, table: string, mapping: Mapping): void {
    this.planned = this.planned.map((plan) =>
      plan.file === file ? { ...plan, mappings: { ...plan.mappings, [table]: mapping } } : plan,
    );
  }

  /** Once the columns are known: to the review of messages where there are any, else to the reading. */
  async go(): Promise<void> {
    const chat = this.planned.find(({ probe }) => probe.drafts);
    if (!chat) return this.run();
    if (chat.probe.dayOrder === 'ambiguous' && this.reading.dayFirst === undefined)
      this.phase = { name: 'day-order' };
    else await this.review();
  }

  async chooseDayOrder(dayFirst: boolean): Promise<void> {
    this.reading = { ...this.reading, dayFirst };
    await this.review();
  }

  /** Reads the messages, once more as well; what was decided of them before holds. */
  async review(): Promise<void> {
    const chat = this.planned.find(({ probe }) => probe.drafts);
    if (!chat) return;
    this.drafting ??= new Drafting(chat.file.name, true, this.#keeper);
    this.#keeper.others = this.planned.length - 1;
    const { drafting } = this;
    await this.#attempt(chat.file, async (signal) => {
      const progress = this.#progressOf(chat.file);
      await drafting.read(chat.file, this.#optionsOf(chat), progress, signal);
      this.phase = { name: 'reviewing' };
    });
  }

  /** Looks whether a review was left, in this browser, before it was stored. */
  async findLeft(): Promise<void> {
    this.left = await this.#keeper.found();
  }

  /** Goes on with the review that was left. */
  async resume(): Promise<void> {
    const { left } = this;
    if (!left) return;
    const chat = chatWithoutFile(left);
    await this.#attempt(chat.file, async () => {
      const drafting = new Drafting(left.fileName, false, this.#keeper);
      this.drafting = drafting;
      this.planned = [chat];
      this.timeZone = left.timeZone;
      const isOpenArea = left.area?.id === this.#dashboard.dataset?.area.id;
      if (left.area && !isOpenArea) loadedArea.current = left.area;
      this.areaChoice = !left.area ? 'own-extent' : isOpenArea ? 'open-area' : 'loaded-area';
      const { drafts, decisions } = await this.#keeper.takeUp();
      await drafting.resume(drafts, decisions);
      this.phase = { name: 'reviewing' };
    });
  }

  /** Deletes what was kept of a review. */
  async forgetLeft(): Promise<void> {
    await this.#keeper.forget();
    this.left = null;
  }

  /** Leaves the page: a review can be gone on with later. */
  async leave(): Promise<void> {
    if (this.phase.name === 'reviewing') await this.drafting?.keep();
    if (this.phase.name !== 'running') this.reset();
  }

  /** Ends a review without storing it. */
  async stop(): Promise<void> {
    this.reset();
    await this.forgetLeft();
  }

  /** Reads the files once more, in the way that `change` makes of the present one. */
  async readOtherwise(change: (reading: Reading) => Reading): Promise<void> {
    this.reading = change(this.reading);
    if (this.drafting) return this.review();
    // Where nothing had been accepted, what is shown is another dataset, which stays.
    const isOwn = this.phase.name === 'done' && this.phase.imported.outcome === 'new';
    const before = isOwn ? this.#dashboard.dataset?.id : undefined;
    await this.run();
    const now = this.#dashboard.dataset?.id;
    if (this.phase.name === 'done' && before && now && before !== now)
      await this.#dashboard.datasets.replace(before, now);
  }

  async run(): Promise<void> {
    const [first] = this.planned;
    if (!first) return;
    const replaced = this.reviewedBefore?.id;
    await this.#attempt(first.file, async (signal) => {
      const files = this.planned.map((plan) => this.#toImport(plan));
      const name = this.planned.map(({ file }) => file.name).join(', ');
      const imported = await this.#dashboard.datasets.importFiles(
        files,
        { id: `import-${Date.now()}`, name: { nl: name, en: name }, area: this.area },
        { signal, onProgress: (file, progress) => this.#progressOf(file)(progress) },
      );
      if (imported.outcome !== 'nothing') {
        this.#dashboard.filter.restore(emptyFilter);
        this.#dashboard.view = { ...this.#dashboard.view, floor: null };
      }
      const now = this.#dashboard.dataset?.id;
      if (replaced && now && imported.outcome === 'new')
        await this.#dashboard.datasets.replace(replaced, now);
      this.#remember();
      const reviewed = this.drafting?.counts ?? null;
      // Gone before it is said to be stored: the next review is kept in the same place.
      if (reviewed) await this.forgetLeft();
      this.phase = { name: 'done', imported, reviewed };
      this.#endReview();
    });
  }

  cancel(): void {
    if (this.#abort) this.#abort.abort();
    else this.reset();
  }

  reset(): void {
    this.planned = [];
    this.reading = {};
    this.#endReview();
    this.phase = { name: 'idle' };
  }

  async #attempt(file: File, task: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    const letGo = unsavedWork.hold();
    this.phase = { name: 'running', file: file.name, progress: null };
    try {
      await task(abort.signal);
    } catch (error) {
      this.#fail(error);
    } finally {
      letGo();
      this.#abort = null;
    }
  }

  #progressOf(file: File): (progress: Progress) => void {
    return (progress) => {
      if (this.phase.name === 'running')
        this.phase = { name: 'running', file: file.name, progress };
    };
  }

  #proposedArea(): AreaChoice {
    if (loadedArea.current) return 'loaded-area';
    const open = this.#dashboard.dataset?.area;
    return open && fitsArea(this.planned, open) ? 'open-area' : 'own-extent';
  }

  async #loadArea(file: File): Promise<void> {
    loadedArea.current = await readArea(file, this.#dashboard.ingest);
  }

  async #plan(file: File, area: AreaPack | null): Promise<PlannedFile> {
    const probe = await this.#dashboard.ingest.probe(file, area);
    const known = probe.tables.flatMap(({ name, shapeKey }): [string, Mapping][] => {
      const mapping = rememberedMapping(localStorage, shapeKey);
      return mapping ? [[name, mapping]] : [];
    });
    return { file, probe, mappings: Object.fromEntries(known) };
  }

  #optionsOf(plan: PlannedFile): ImportOptions {
    const mappings = Object.fromEntries(
      plan.probe.tables.map((table) => [table.name, mappingOf(plan, table)]),
    );
    const timeZone = this.timeZone.trim();
    return { ...(timeZone && { timeZone }), ...this.reading, area: this.area, mappings };
  }

  #toImport(plan: PlannedFile): FileToImport {
    const { drafting } = this;
    const options = this.#optionsOf(plan);
    if (!plan.probe.drafts || !drafting) return { file: plan.file, options };
    const { bytes } = plan.probe;
    return { file: plan.file, bytes, options, reviewed: (onBatch) => drafting.store(onBatch) };
  }

  /** What a person has looked at holds for the next file of that shape. */
  #remember(): void {
    for (const plan of this.planned)
      for (const table of plan.probe.tables)
        if (table.needsMapping)
          rememberMapping(localStorage, table.shapeKey, mappingOf(plan, table));
  }

  #endReview(): void {
    this.drafting?.dispose();
    this.drafting = null;
  }

  #fail(error: unknown): void {
    this.reset();
    void this.findLeft();
    if (!isAbort(error)) this.phase = { name: 'failed', error };
  }
}
