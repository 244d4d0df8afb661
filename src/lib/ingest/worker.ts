import { expose, transfer } from 'comlink';
import { z } from 'zod';
import type { AreaPack } from '../domain/area-pack.ts';
import { sourceOfBlob } from './byte-source.ts';
import type { FileFaultCode } from './codes.ts';
import { DatasetSoFar } from './dataset-so-far.ts';
import { readDrafts } from './drafts.ts';
import { FileError } from './file-error.ts';
import { hashOf } from './file-hash.ts';
import { importFile, type ImportOutcome, type ImportSink } from './import-file.ts';
import { probeFile } from './probe-file.ts';
import { rejectedCsv } from './rejected-csv.ts';
import { readSignalenReports, type ReadReports, type ReportOptions } from './signalen-reports.ts';
import type {
  Batch,
  DraftReport,
  ImportOptions,
  ImportReport,
  PersonalHit,
  Probe,
  Progress,
  Rejected,
} from './report.ts';

/** Errors lose their class on the way to the page: a fault travels as an answer. */
export interface Answer<T> {
  readonly value: T | null;
  readonly fault: { readonly code: FileFaultCode; readonly detail: string } | null;
}

type OnBatch = (batch: Batch) => void | Promise<void>;
type OnProgress = (progress: Progress) => void;

// The policy of the page forbids generated code: zod need not try it.
z.config({ jitless: true });

/** So many batches may wait to be stored. */
const mostOnTheirWay = 8;

let lastId = 0;
/** Of the files that are being read into one dataset, by the id of their import. */
const outcomes = new Map<number, ImportOutcome>();
let soFar = new DatasetSoFar(false);

const ingest = {
  probe(file: File, area: AreaPack | null): Promise<Answer<Probe>> {
    return answered(() => probeFile(sourceOfBlob(file.name, file), area));
  },

  /** From here on files are read into another dataset. */
  begin(several: boolean): void {
    outcomes.clear();
    soFar = new DatasetSoFar(several);
  },

  importFile(
    file: File,
    options: ImportOptions,
    onBatch: OnBatch,
    onProgress: OnProgress | null,
  ): Promise<Answer<ImportReport>> {
    return answered(async () => {
      const source = sourceOfBlob(file.name, file);
      const hash = started(hashOf(source));
      // Reading goes on while batches are stored, as long as not too many are on their way.
      const stored: Promise<void>[] = [];
      const sink: ImportSink = {
        onEncoded: async (table, rows, bytes) => {
          while (stored.length >= mostOnTheirWay) await stored.shift();
          const batch = transfer({ table, rows, bytes }, [bytes.buffer]);
          stored.push(started(Promise.resolve(onBatch(batch))));
        },
        onProgress: (progress) => onProgress?.(progress),
      };
      const outcome = await importFile(source, options, sink, undefined, soFar);
      await Promise.all(stored);
      return { ...outcome.report, importId: keep(outcome), hash: await hash };
    });
  },

  readDrafts(
    file: File,
    options: ImportOptions,
    onProgress: OnProgress | null,
  ): Promise<Answer<DraftReport>> {
    return answered(async () => {
      const source = sourceOfBlob(file.name, file);
      const { outcome, drafts } = await readDrafts(source, options, (progress) =>
        onProgress?.(progress),
      );
      const report = { ...outcome.report, importId: keep(outcome), hash: await hashOf(source) };
      return { report, drafts };
    });
  },

  readReports(file: File, options: ReportOptions): Promise<Answer<ReadReports>> {
    return answered(() => readSignalenReports(sourceOfBlob(file.name, file), options));
  },

  /** Empty once another dataset has begun. */
  rejectedPage(importId: number, from: number, count: number): Rejected[] {
    return outcomes.get(importId)?.rejected.slice(from, from + count) ?? [];
  },

  personalPage(importId: number, from: number, count: number): PersonalHit[] {
    return outcomes.get(importId)?.hits.slice(from, from + count) ?? [];
  },

  rejectedCsv(importId: number): Uint8Array<ArrayBuffer> {
    const bytes = rejectedCsv(outcomes.get(importId)?.rejected ?? []);
    return transfer(bytes, [bytes.buffer]);
  },
};
export type IngestWorker = typeof ingest;

function keep(outcome: ImportOutcome): number {
  outcomes.set(++lastId, outcome);
  return lastId;
}

/** Who awaits it later hears of its failure; until then it is nobody's. */
function started<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

async function answered<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await work(), fault: null };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { value: null, fault: { code: error.code, detail: error.detail } };
  }
}

expose(ingest);
