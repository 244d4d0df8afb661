import { expose, transfer } from 'comlink';
import { z } from 'zod';
import { sourceOfBlob } from '../../ingest/byte-source.ts';
import type { FileFaultCode } from '../../ingest/codes.ts';
import { FileError } from '../../ingest/file-error.ts';
import type { Draft, ImportOptions, PersonalHit, Progress } from '../../ingest/report.ts';
import type { DraftChange } from './draft-change.ts';
import { DraftDesk, type Decided, type ReadDrafts } from './draft-desk.ts';

// The policy of the page forbids generated code: zod need not try it.
z.config({ jitless: true });

/** Errors lose their class on the way to the page: a fault travels as an answer. */
export interface DraftsAnswer {
  readonly value: ReadDrafts | null;
  readonly fault: { readonly code: FileFaultCode; readonly detail: string } | null;
}

const desk = new DraftDesk();

const drafts = {
  async read(
    file: File,
    options: ImportOptions,
    onProgress: (progress: Progress) => void,
  ): Promise<DraftsAnswer> {
    try {
      const value = await desk.read(sourceOfBlob(file.name, file), options, onProgress);
      const buffers = [value.likely.buffer, value.before.buffer];
      return transfer({ value, fault: null }, buffers);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return { value: null, fault: { code: error.code, detail: error.detail } };
    }
  },

  /** Millions of signs: the page hands them on as a file, and never holds them as a text. */
  kept: (): Blob => new Blob([desk.kept() ?? '']),

  async restore(kept: Blob): Promise<ReadDrafts> {
    const value = desk.restore(await kept.text());
    return transfer(value, [value.likely.buffer, value.before.buffer]);
  },

  keptDecisions: (verdicts: Uint8Array, changes: ReadonlyMap<number, DraftChange>): string =>
    desk.keptDecisions(verdicts, changes),

  decided: (text: string): Decided => desk.decided(text),

  page: (indices: readonly number[]): Draft[] => desk.page(indices),

  personalPage: (from: number, count: number): PersonalHit[] => desk.personalPage(from, count),

  rows(indices: Int32Array, changes: ReadonlyMap<number, DraftChange>): Uint8Array<ArrayBuffer> {
    const bytes = desk.rows(indices, changes);
    return transfer(bytes, [bytes.buffer]);
  },
};
export type DraftWorker = typeof drafts;

expose(drafts);
