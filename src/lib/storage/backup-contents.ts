import { unzipSync } from 'fflate';
import { z } from 'zod';
import { DataError } from '../domain/errors.ts';
import { slugSchema } from '../domain/signal.ts';
import { manifestSchema, type Manifest } from '../domain/stored-dataset.ts';
import type { TableName } from '../domain/tables.ts';
import { manifestFile, rowsFile } from './dataset-writer.ts';
import { lockFile } from './locked-library.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const lockedPath = new RegExp(`^locked/([^/]+)/${lockFile}$`);

/** The files of a backup by path, and what their manifests promise. */
export class BackupContents {
  readonly #name: string;
  readonly entries: ReadonlyMap<string, Bytes>;
  /** The datasets that stand open in it, in the order of the file. */
  readonly manifests: readonly Manifest[];
  /** The ids of the datasets that stand sealed in it. */
  readonly locked: readonly string[];

  private constructor(name: string, entries: ReadonlyMap<string, Bytes>) {
    this.#name = name;
    this.entries = entries;
    this.manifests = [...entries]
      .filter(([path]) => path.endsWith(`/${manifestFile}`))
      .map(([path, bytes]) => parseManifest(name, path, bytes));
    this.locked = [...entries.keys()]
      .map((path) => lockedPath.exec(path)?.[1] ?? '')
      .filter((id) => slugSchema.safeParse(id).success);
  }

  /** @throws DataError when the file is no zip, or a manifest in it is none. */
  static async read(backup: File): Promise<BackupContents> {
    const bytes = new Uint8Array(await backup.arrayBuffer());
    return new BackupContents(backup.name, unzipped(backup.name, bytes));
  }

  /**
   * The rows of a table, batch by batch as they were encoded.
   * @throws DataError when the file of the rows is not as long as the manifest promises.
   */
  batches({ id, version, batches }: Manifest, table: TableName): Bytes[] {
    const lengths = batches[table] ?? [];
    const name = rowsFile(table, version);
    const bytes = this.entries.get(`${id}/${name}`) ?? new Uint8Array();
    const promised = lengths.reduce((sum, length) => sum + length, 0);
    if (bytes.byteLength !== promised)
      throw this.fault(name, `${promised} bytes`, `${bytes.byteLength}`);
    let to = 0;
    return lengths.map((length) => bytes.subarray(to, (to += length)));
  }

  fault(field: string, expected: string, found: string): DataError {
    return fault(this.#name, field, expected, found);
  }
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

function unzipped(file: string, bytes: Uint8Array): Map<string, Bytes> {
  try {
    // Our backups are stored, not packed: an entry that would unpack to more is none of ours. The
    // asynchronous form would start workers from blobs, which the policy forbids.
    const filter = (entry: { size: number; originalSize: number }) =>
      entry.originalSize <= entry.size;
    return new Map(Object.entries(unzipSync(bytes, { filter })) as [string, Bytes][]);
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    throw fault(file, '', 'a zip file', found);
  }
}

function fault(file: string, field: string, expected: string, found: string): DataError {
  return new DataError({ file, line: 0, field, expected, found });
}
