import { unzipSync, Zip, ZipPassThrough } from 'fflate';
import { z } from 'zod';
import { DataError } from '../domain/errors.ts';
import { manifestSchema, type Manifest } from '../domain/stored-dataset.ts';
import { slugSchema } from '../domain/signal.ts';
import type { TableName } from '../domain/tables.ts';
import type { DatasetLibrary } from './dataset-library.ts';
import { manifestFile, rowsFile } from './dataset-writer.ts';
import type { DocumentStore } from './document-store.ts';
import { lockFile, type LockedLibrary } from './locked-library.ts';

const sliceBytes = 1 << 20;
const lockedPath = new RegExp(`^locked/([^/]+)/${lockFile}$`);
const documentPath = /^documents\/([^/]+)\/([^/]+)\.json$/;

export interface Restored {
  /** The datasets that were not there yet. */
  readonly datasets: readonly Manifest[];
  /** How many documents were not there yet. */
  readonly documents: number;
}

/**
 * Everything that is kept as one zip (stored, not packed: rows may be large): the datasets, and the
 * documents beside them and beside what the site offers.
 */
export async function backUp(
  library: DatasetLibrary,
  locked: LockedLibrary,
  documents: DocumentStore,
): Promise<Blob> {
  const parts: BlobPart[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else parts.push(chunk as Uint8Array<ArrayBuffer>);
  });
  for (const manifest of await library.list())
    for (const [name, file] of await library.files(manifest)) {
      const entry = new ZipPassThrough(`${manifest.id}/${name}`);
      zip.add(entry);
      for (let from = 0; from < file.size; from += sliceBytes)
        entry.push(new Uint8Array(await file.slice(from, from + sliceBytes).arrayBuffer()));
      entry.push(new Uint8Array(0), true);
    }
  for (const { id } of await locked.list())
    for (const [name, file] of await locked.files(id)) {
      const entry = new ZipPassThrough(`locked/${id}/${name}`);
      zip.add(entry);
      for (let from = 0; from < file.size; from += sliceBytes)
        entry.push(new Uint8Array(await file.slice(from, from + sliceBytes).arrayBuffer()));
      entry.push(new Uint8Array(0), true);
    }
  for (const dataset of await documents.datasets())
    for (const name of await documents.names(dataset)) {
      const entry = new ZipPassThrough(`documents/${dataset}/${name}.json`);
      zip.add(entry);
      const text = (await documents.readAsKept(dataset, name)) ?? '';
      entry.push(new TextEncoder().encode(text), true);
    }
  zip.end();
  if (failure) throw failure;
  return new Blob(parts, { type: 'application/zip' });
}

/**
 * Puts the datasets and documents of a backup that are not there yet beside what is. Only names that
 * a manifest promises are read; nothing of a dataset stays when any part of it is amiss.
 * @throws DataError when the file is no backup of ours.
 */
export async function restore(
  library: DatasetLibrary,
  locked: LockedLibrary,
  documents: DocumentStore,
  backup: File,
): Promise<Restored> {
  const entries = await unzipped(backup);
  const known = new Set((await library.list()).map(({ id }) => id));
  const restored: Manifest[] = [];
  let found = 0;
  for (const [path, bytes] of entries) {
    if (!path.endsWith(`/${manifestFile}`)) continue;
    found++;
    const manifest = parseManifest(backup.name, path, bytes);
    if (known.has(manifest.id)) continue;
    restored.push(await restoreOne(library, manifest, entries, backup.name));
  }
  const others = (await locked.list()).map(({ id }) => id);
  for (const path of entries.keys()) {
    const [, id = ''] = lockedPath.exec(path) ?? [];
    if (!slugSchema.safeParse(id).success) continue;
    found++;
    if (known.has(id) || others.includes(id)) continue;
    await locked.restore(id, sealedFilesOf(entries, id));
  }
  let added = 0;
  for (const [path, bytes] of entries) {
    const [, dataset = '', name = ''] = documentPath.exec(path) ?? [];
    if (!slugSchema.safeParse(dataset).success || !slugSchema.safeParse(name).success) continue;
    found++;
    const text = new TextDecoder().decode(bytes);
    if (await documents.addAsKept(dataset, name, text)) added++;
  }
  if (found === 0) throw fault(backup.name, manifestFile, 'a dataset', 'none');
  return { datasets: restored, documents: added };
}

async function restoreOne(
  library: DatasetLibrary,
  manifest: Manifest,
  entries: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  file: string,
): Promise<Manifest> {
  const writer = await library.begin(manifest.id, manifest.version);
  try {
    for (const [index, source] of manifest.sources.entries()) {
      const bytes = entries.get(`${manifest.id}/source-${index}`);
      if (bytes) await writer.addSource(new File([bytes], source.fileName));
    }
    for (const [table, lengths] of Object.entries(manifest.batches)) {
      const name = rowsFile(table as TableName, manifest.version);
      const bytes = entries.get(`${manifest.id}/${name}`);
      const promised = lengths.reduce((sum, length) => sum + length, 0);
      if (bytes?.byteLength !== promised)
        throw fault(file, name, `${promised} bytes`, `${bytes?.byteLength ?? 'none'}`);
      let from = 0;
      for (const length of lengths) {
        await writer.append(table as TableName, bytes.subarray(from, from + length));
        from += length;
      }
    }
    return await writer.commit(manifest);
  } catch (error) {
    await writer.discard();
    throw error;
  }
}

function sealedFilesOf(
  entries: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  id: string,
): Map<string, Blob> {
  const start = `locked/${id}/`;
  const own = [...entries].filter(([path]) => path.startsWith(start));
  return new Map(own.map(([path, bytes]) => [path.slice(start.length), new Blob([bytes])]));
}

function parseManifest(file: string, path: string, bytes: Uint8Array): Manifest {
  const text = new TextDecoder().decode(bytes);
  const json = z.string().transform((value, context): unknown => {
    try {
      return JSON.parse(value);
    } catch {
      context.addIssue({ code: 'custom', message: 'JSON' });
      return z.NEVER;
    }
  });
  const checked = json.pipe(manifestSchema).safeParse(text);
  if (!checked.success) throw fault(file, path, 'a manifest', checked.error.message);
  return checked.data;
}

async function unzipped(backup: File): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const bytes = new Uint8Array(await backup.arrayBuffer());
  try {
    // Our backups are stored, not packed: an entry that would unpack to more is none of ours. The
    // asynchronous form would start workers from blobs, which the policy forbids.
    const filter = (entry: { size: number; originalSize: number }) =>
      entry.originalSize <= entry.size;
    const entries = Object.entries(unzipSync(bytes, { filter }));
    return new Map(entries as [string, Uint8Array<ArrayBuffer>][]);
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    throw fault(backup.name, '', 'a zip file', found);
  }
}

function fault(file: string, field: string, expected: string, found: string): DataError {
  return new DataError({ file, line: 0, field, expected, found });
}
