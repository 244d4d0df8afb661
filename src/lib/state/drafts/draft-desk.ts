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

export interface ReadDrafts {
  readonly report: ImportReport;
  /** 1 for what looks like an observation, 0 for chatter; one for every draft, in time order. */
  readonly likely: Uint8Array<ArrayBuffer>;
  /** Where each draft stood in the reading before this one; -1 for a new one. */
  readonly before: Int32Array<ArrayBuffer>;
}

/** Keeps the drafts of one export beside the page, which asks for the few that it shows. */
export class DraftDesk {
  #drafts: readonly Draft[] = [];
  #hits: readonly PersonalHit[] = [];

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
    return {
      report: { ...outcome.report, importId: 0, hash: await hashOf(source) },
      likely: Uint8Array.from(drafts, (draft) => (draft.likely ? 1 : 0)),
      before: Int32Array.from(drafts, ({ signal }) => places.get(signal.id) ?? -1),
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
