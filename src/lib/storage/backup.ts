import { Zip, ZipPassThrough } from 'fflate';
import { slugSchema } from '../domain/signal.ts';
import type { Manifest } from '../domain/stored-dataset.ts';
import type { TableName } from '../domain/tables.ts';
import { BackupContents } from './backup-contents.ts';
import type { DatasetLibrary } from './dataset-library.ts';
import { manifestFile } from './dataset-writer.ts';
import type { DocumentStore } from './document-store.ts';
import type { LockedLibrary } from './locked-library.ts';

const sliceBytes = 1 << 20;
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
  const contents = await BackupContents.read(backup);
  const { entries, manifests, locked: sealed } = contents;
  const known = new Set((await library.list()).map(({ id }) => id));
  const restored: Manifest[] = [];
  for (const manifest of manifests)
    if (!known.has(manifest.id)) restored.push(await restoreOne(library, manifest, contents));
  const others = (await locked.list()).map(({ id }) => id);
  for (const id of sealed)
    if (!known.has(id) && !others.includes(id))
      await locked.restore(id, sealedFilesOf(entries, id));
  let [found, added] = [manifests.length + sealed.length, 0];
  for (const [path, bytes] of entries) {
    const [, dataset = '', name = ''] = documentPath.exec(path) ?? [];
    if (!slugSchema.safeParse(dataset).success || !slugSchema.safeParse(name).success) continue;
    found++;
    const text = new TextDecoder().decode(bytes);
    if (await documents.addAsKept(dataset, name, text)) added++;
  }
  if (found === 0) throw contents.fault(manifestFile, 'a dataset', 'none');
  return { datasets: restored, documents: added };
}

async function restoreOne(
  library: DatasetLibrary,
  manifest: Manifest,
  contents: BackupContents,
): Promise<Manifest> {
  const writer = await library.begin(manifest.id, manifest.version);
  try {
    for (const [index, source] of manifest.sources.entries()) {
      const bytes = contents.entries.get(`${manifest.id}/source-${index}`);
      if (bytes) await writer.addSource(new File([bytes], source.fileName));
    }
    for (const table of Object.keys(manifest.batches) as TableName[])
      for (const batch of contents.batches(manifest, table)) await writer.append(table, batch);
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
