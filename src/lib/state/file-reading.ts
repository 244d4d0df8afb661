import type { SourceRecord } from '../domain/stored-dataset.ts';
import type { DatasetDraft } from '../engine/dataset.ts';
import { Turns } from '../engine/turns.ts';
import type { IngestClient } from '../ingest/client.ts';
import type {
  Batch,
  ImportOptions,
  ImportReport,
  PersonalHit,
  Progress,
} from '../ingest/report.ts';
import { readingNames } from './mending.ts';

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

export interface ReadFiles {
  readonly reports: readonly ImportReport[];
  /** By file, the first places where personal data was found. */
  readonly hits: readonly (readonly PersonalHit[])[];
}

const mostHits = 500;

/** Reads files into datasets, one dataset at a time: the worker checks all rows of one together. */
export class FileReading {
  readonly #ingest: IngestClient;
  readonly #turns = new Turns();

  constructor(ingest: IngestClient) {
    this.#ingest = ingest;
  }

  /**
   * Fills a draft with the rows of files, in their order; when one fails, or the signal aborts, the
   * draft is dropped.
   * @param onRead is given a copy of every batch.
   */
  read(
    store: DatasetDraft,
    files: readonly FileToImport[],
    { onProgress, signal }: ImportWatch = {},
    onRead?: (batch: Batch) => Promise<void>,
  ): Promise<ReadFiles> {
    const onBatch = async (batch: Batch) => {
      // The engine takes the bytes away with it.
      const read = onRead?.({ ...batch, bytes: batch.bytes.slice() });
      await Promise.all([read, store.append(batch.table, batch.bytes)]);
    };
    return this.#turns.take(async () => {
      await this.#ingest.begin(files.length > 1);
      try {
        const reports: ImportReport[] = [];
        const hits: (readonly PersonalHit[])[] = [];
        for (const { file, options, reviewed } of files) {
          const report = await (reviewed?.(onBatch) ??
            this.#ingest.importFile(file, options, {
              onBatch,
              onProgress: (progress) => onProgress?.(file, progress),
              ...(signal && { signal }),
            }));
          const isFound = !reviewed && report.personalHits > 0;
          reports.push(report);
          hits.push(isFound ? await this.moreHits(report, 0) : []);
        }
        await store.filled();
        return { reports, hits };
      } catch (error) {
        await store.drop();
        throw error;
      }
    });
  }

  /** The next places in a file, by its report, where personal data was found. */
  moreHits({ importId }: ImportReport, from: number): Promise<readonly PersonalHit[]> {
    return this.#ingest.personalPage(importId, from, mostHits);
  }
}

/** Where rows came from, and how they were read. */
export function sourceOf(
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

/** Nothing in the file was blacked out or given another name. */
export function isImpersonal(report: ImportReport | undefined): boolean {
  if (!report) return false;
  return report.personalHits === 0 && Object.keys(report.pseudonyms).length === 0;
}

/** The same files, read in the same way. */
export function sameSources(a: readonly SourceRecord[], b: readonly SourceRecord[]): boolean {
  const key = ({ hash, mappings, mends, timeZone }: SourceRecord) =>
    JSON.stringify([hash, mappings, mends, timeZone]);
  return JSON.stringify(a.map(key)) === JSON.stringify(b.map(key));
}
