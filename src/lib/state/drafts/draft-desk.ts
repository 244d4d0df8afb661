import { encodeRows, signalTable } from '../../domain/tables.ts';
import type { ByteSource } from '../../ingest/byte-source.ts';
import { readDrafts } from '../../ingest/drafts.ts';
import { hashOf } from '../../ingest/file-hash.ts';
import type {
  Draft,
  ImportOptions,
  ImportReport,
  PersonalHit,
  Progress,
} from '../../ingest/report.ts';
import { changedSignal, type DraftChange } from './draft-change.ts';
import { keptDecisionsSchema, keptDrafts, parseDrafts, type KeptDecisions } from './kept-review.ts';

export interface ReadDrafts {
  readonly report: ImportReport;
  /** 1 for what looks like an observation, 0 for chatter; one for every draft, in time order. */
  readonly likely: Uint8Array<ArrayBuffer>;
  /** Where each draft stood in the reading before this one; -1 for a new one. */
  readonly before: Int32Array<ArrayBuffer>;
}

/** What a person decided: a position in `verdicts` for every draft, and changes by index. */
export interface Decided {
  readonly verdicts: Uint8Array<ArrayBuffer>;
  readonly changes: ReadonlyMap<number, DraftChange>;
}

/** Keeps the drafts of one export beside the page, which asks for the few that it shows. */
export class DraftDesk {
  #drafts: readonly Draft[] = [];
  #hits: readonly PersonalHit[] = [];
  #report: ImportReport | null = null;

  /** @throws FileError */
  async read(
    source: ByteSource,
    options: ImportOptions,
    onProgress: (progress: Progress) => void,
  ): Promise<ReadDrafts> {
    const { outcome, drafts } = await readDrafts(source, options, onProgress);
    const places = new Map(this.#drafts.map(({ signal }, i) => [signal.id, i] as const));
    this.#drafts = drafts;
    this.#hits = outcome.hits;
    this.#report = { ...outcome.report, importId: 0, hash: await hashOf(source) };
    return this.#answer(this.#report, places);
  }

  /** The drafts as text, to go on with after a reload; null before a file has been read. */
  kept(): string | null {
    return this.#report && keptDrafts(this.#report, this.#drafts);
  }

  /** Takes up drafts from the text of `kept`. @throws ZodError */
  restore(text: string): ReadDrafts {
    const { report, drafts } = parseDrafts(text);
    this.#drafts = drafts;
    this.#hits = [];
    this.#report = report;
    return this.#answer(report, new Map());
  }

  /** What was decided, as text. */
  keptDecisions(verdicts: Uint8Array, changes: Decided['changes']): string {
    const idOf = (index: number) => this.#drafts[index]?.signal.id ?? '';
    const idsOf = (verdict: number) =>
      this.#drafts.flatMap(({ signal }, i) => (verdicts[i] === verdict ? [signal.id] : []));
    const kept: KeptDecisions = {
      accepted: idsOf(1),
      aside: idsOf(2),
      changes: [...changes].map(([index, change]) => [idOf(index), change]),
    };
    return JSON.stringify(kept);
  }

  /** Takes up decisions from the text of `keptDecisions`, of the drafts that are there. @throws ZodError */
  decided(text: string): Decided {
    const { accepted, aside, changes } = keptDecisionsSchema.parse(JSON.parse(text));
    const places = new Map(this.#drafts.map(({ signal }, i) => [signal.id, i] as const));
    const verdicts = new Uint8Array(this.#drafts.length);
    const mark = (ids: readonly string[], verdict: number) => {
      for (const id of ids) {
        const place = places.get(id);
        if (place !== undefined) verdicts[place] = verdict;
      }
    };
    mark(accepted, 1);
    mark(aside, 2);
    const placed = changes.flatMap(([id, change]): [number, DraftChange][] => {
      const place = places.get(id);
      return place === undefined ? [] : [[place, change as DraftChange]];
    });
    return { verdicts, changes: new Map(placed) };
  }

  #answer(report: ImportReport, places: ReadonlyMap<string, number>): ReadDrafts {
    return {
      report,
      likely: Uint8Array.from(this.#drafts, (draft) => (draft.likely ? 1 : 0)),
      before: Int32Array.from(this.#drafts, ({ signal }) => places.get(signal.id) ?? -1),
    };
  }

  page(indices: readonly number[]): Draft[] {
    return indices.flatMap((index) => this.#drafts[index] ?? []);
  }

  personalPage(from: number, count: number): PersonalHit[] {
    return this.#hits.slice(from, from + count);
  }

  /** The signals of these drafts as rows to store, with what a person changed in them. */
  rows(indices: Int32Array, changes: ReadonlyMap<number, DraftChange>): Uint8Array<ArrayBuffer> {
    const signals = [...indices].flatMap((index) => {
      const draft = this.#drafts[index];
      return draft ? [changedSignal(draft.signal, changes.get(index))] : [];
    });
    return encodeRows(signalTable, signals);
  }
}
