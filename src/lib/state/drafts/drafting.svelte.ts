import type { Signal } from '../../domain/signal.ts';
import type {
  Batch,
  Draft,
  ImportOptions,
  ImportReport,
  PersonalHit,
  Progress,
} from '../../ingest/report.ts';
import { changedSignal, type DraftChange } from './draft-change.ts';
import { DraftClient } from './draft-client.ts';
import type { ReadDrafts } from './draft-desk.ts';
import { draftLines, runEnd, type DraftOrder } from './draft-list.ts';
import type { ReviewKeeper } from './review-keeper.ts';

export const verdicts = ['todo', 'accepted', 'aside'] as const;
export type Verdict = (typeof verdicts)[number];

const batchRows = 20_000;
const pageSize = 100;
const mostPages = 40;
const none = new Uint8Array();

/** The drafts of one export while a person looks through them: nothing counts before it is accepted. */
export class Drafting {
  readonly name: string;
  /** False of a review taken up after a reload: its file is not at hand to be read otherwise. */
  readonly hasFile: boolean;
  order = $state<DraftOrder>('folded');
  /** Index of the draft that the keys and the editor are about. */
  current = $state(-1);
  report = $state.raw<ImportReport | null>(null);
  hits = $state.raw<readonly PersonalHit[]>([]);

  readonly #client = new DraftClient();
  readonly #keeper: ReviewKeeper;
  #likely = $state.raw<Uint8Array>(none);
  #unfolded = $state.raw<ReadonlySet<number>>(new Set());
  #pages = $state.raw<ReadonlyMap<number, readonly Draft[]>>(new Map());
  #changes = $state.raw<ReadonlyMap<number, DraftChange>>(new Map());
  /** Positions in `verdicts`; read through `#version`, which tells of a change within. */
  #verdicts = none;
  #version = $state(0);
  readonly #asked = new Set<number>();

  readonly lines = $derived(draftLines(this.#likely, this.order, this.#unfolded));
  readonly likelyCount = $derived(this.#likely.reduce((sum, one) => sum + one, 0));
  readonly counts = $derived.by(() => {
    const counts: Record<Verdict, number> = { todo: 0, accepted: 0, aside: 0 };
    if (this.#version < 0) return counts;
    for (let i = 0; i < this.#verdicts.length; i++) {
      if (this.#verdicts[i] === 1) counts.accepted++;
      else if (this.#verdicts[i] === 2) counts.aside++;
    }
    return { ...counts, todo: this.#verdicts.length - counts.accepted - counts.aside };
  });

  constructor(name: string, hasFile: boolean, keeper: ReviewKeeper) {
    this.name = name;
    this.hasFile = hasFile;
    this.#keeper = keeper;
  }

  get count(): number {
    return this.#likely.length;
  }

  /** Reads the file, once more as well: what was decided of a draft that is still there holds. */
  async read(
    file: File,
    options: ImportOptions,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const read = await this.#client.read(file, options, onProgress, signal);
    const isFirst = this.report === null;
    if (this.report) this.#carryOver(read.before);
    else this.#verdicts = new Uint8Array(read.likely.length);
    await this.#take(read);
    const { hash } = read.report;
    await this.#keeper.begin({
      fileName: file.name,
      bytes: file.size,
      hash,
      area: options.area,
      timeZone: read.report.timeZone,
      drafts: await this.#client.kept(),
      take: isFirst ? (decisions) => this.#decide(decisions) : null,
    });
    this.#keepSoon();
  }

  /** Takes up a review from what was kept of it. Rejects when that is none. */
  async resume(drafts: Blob, decisions: string | null): Promise<void> {
    const read = await this.#client.restore(drafts);
    this.#verdicts = new Uint8Array(read.likely.length);
    await this.#take(read);
    if (decisions) await this.#decide(decisions);
  }

  async #take(read: ReadDrafts): Promise<void> {
    this.#likely = read.likely;
    this.#pages = new Map();
    this.#asked.clear();
    this.report = read.report;
    this.hits = [];
    this.#version++;
    await this.moreHits();
    this.current = this.lines.find((line) => line >= 0) ?? -1;
  }

  async #decide(decisions: string): Promise<void> {
    const { verdicts: decided, changes } = await this.#client.decided(decisions);
    this.#verdicts = decided;
    this.#changes = changes;
    this.#version++;
  }

  /** Keeps what is decided so far. */
  async keep(): Promise<void> {
    await this.#keeper.keep(await this.#client.keptDecisions(this.#verdicts, this.#changes));
  }

  #keepSoon(): void {
    this.#keeper.soon(() => this.keep());
  }

  /** The drafts on these lines of the list, as soon as the worker hands them over. */
  need(from: number, to: number): void {
    const pages = new Set<number>();
    for (const line of this.lines.subarray(from, to))
      if (line >= 0) pages.add(Math.floor(line / pageSize));
    for (const page of pages) void this.#load(page);
  }

  at(index: number): Draft | null {
    return this.#pages.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null;
  }

  signalAt(index: number): Signal | null {
    const draft = this.at(index);
    return draft && changedSignal(draft.signal, this.#changes.get(index));
  }

  isChanged(index: number): boolean {
    return this.#changes.has(index);
  }

  isLikely(index: number): boolean {
    return this.#likely[index] === 1;
  }

  verdictOf(index: number): Verdict {
    return (this.#version >= 0 && verdicts[this.#verdicts[index] ?? 0]) || 'todo';
  }

  judge(index: number, verdict: Verdict): void {
    if (index < 0 || index >= this.#verdicts.length) return;
    this.#verdicts[index] = verdicts.indexOf(verdict);
    this.#version++;
    this.#keepSoon();
  }

  /** What is likely and not yet looked at; what was set aside stays there. */
  acceptLikely(): void {
    this.#likely.forEach((likely, i) => {
      if (likely && !this.#verdicts[i]) this.#verdicts[i] = verdicts.indexOf('accepted');
    });
    this.#version++;
    this.#keepSoon();
  }

  change(index: number, change: DraftChange): void {
    this.#changes = new Map(this.#changes).set(index, { ...this.#changes.get(index), ...change });
    this.#keepSoon();
  }

  unchange(index: number): void {
    const changes = new Map(this.#changes);
    changes.delete(index);
    this.#changes = changes;
    this.#keepSoon();
  }

  /** How many messages a folded run holds. */
  runLength(first: number): number {
    return runEnd(this.#likely, first) - first;
  }

  unfold(first: number): void {
    this.#unfolded = new Set(this.#unfolded).add(first);
  }

  /** The line of the list on which a draft stands; -1 where it is folded away. */
  lineOf(index: number): number {
    return this.lines.indexOf(index);
  }

  async moreHits(): Promise<void> {
    this.hits = [...this.hits, ...(await this.#client.personalPage(this.hits.length, pageSize))];
  }

  /** Hands over what was accepted; the report then counts drafts in place of messages. */
  async store(onBatch: (batch: Batch) => Promise<void>): Promise<ImportReport> {
    const { report } = this;
    if (!report) throw new RangeError('no drafts have been read');
    const accepted = indicesOf(this.#verdicts, verdicts.indexOf('accepted'));
    for (let from = 0; from < accepted.length; from += batchRows) {
      const indices = accepted.slice(from, from + batchRows);
      const bytes = await this.#client.rows(indices, this.#changes);
      await onBatch({ table: 'signals', rows: indices.length, bytes });
    }
    const rejected = report.rejected + this.count - accepted.length;
    const rowsRead = accepted.length + rejected + report.duplicates;
    return { ...report, rowsRead, accepted: accepted.length, rejected };
  }

  dispose(): void {
    this.#keeper.stop();
    this.#client.dispose();
  }

  /** What was decided before the file was read anew, to where its drafts stand now. */
  #carryOver(before: Int32Array): void {
    const changes = new Map<number, DraftChange>();
    const unfolded = new Set<number>();
    const verdictOfDraft = new Uint8Array(before.length);
    before.forEach((at, index) => {
      verdictOfDraft[index] = this.#verdicts[at] ?? 0;
      const change = this.#changes.get(at);
      if (change) changes.set(index, change);
      if (this.#unfolded.has(at)) unfolded.add(index);
    });
    this.#verdicts = verdictOfDraft;
    this.#changes = changes;
    this.#unfolded = unfolded;
  }

  async #load(page: number): Promise<void> {
    if (this.#asked.has(page)) return;
    this.#asked.add(page);
    const from = page * pageSize;
    const { report } = this;
    const drafts = await this.#client.page(Array.from({ length: pageSize }, (_, i) => from + i));
    if (this.report !== report) return;
    const kept = [...this.#pages].slice(1 - mostPages);
    this.#pages = new Map([...kept, [page, drafts]]);
    const held = this.#pages;
    for (const asked of this.#asked) if (!held.has(asked)) this.#asked.delete(asked);
  }
}

function indicesOf(values: Uint8Array, wanted: number): Int32Array {
  const indices = new Int32Array(values.length);
  let count = 0;
  values.forEach((value, i) => {
    if (value === wanted) indices[count++] = i;
  });
  return indices.slice(0, count);
}
