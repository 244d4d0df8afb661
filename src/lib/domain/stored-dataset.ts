import { z } from 'zod';
import { areaPackSchema } from './area-pack.ts';
import { slugSchema } from './signal.ts';
import { tables, type TableName } from './tables.ts';
import { localizedSchema } from './taxonomy.ts';

const countSchema = z.number().int().nonnegative();

/** Where the rows of a dataset came from: one file, how it was read, and what became of its rows. */
export const sourceRecordSchema = z.object({
  fileName: z.string().min(1),
  bytes: countSchema,
  /** SHA-256 of the file, hexadecimal. */
  hash: z.string(),
  format: z.string(),
  /** Instant, ISO 8601 in UTC. */
  importedAt: z.iso.datetime(),
  /** IANA name of the zone its wall times were read in. */
  timeZone: z.string(),
  /** By table: field to column. */
  mappings: z.record(z.string(), z.record(z.string(), z.string())),
  /** Names of what was mended on the way in. */
  mends: z.array(z.string()),
  rowsRead: countSchema,
  accepted: countSchema,
  rejected: countSchema,
  duplicates: countSchema,
});
export type SourceRecord = z.infer<typeof sourceRecordSchema>;

const tableNames = Object.keys(tables) as [TableName, ...TableName[]];

/** What makes a stored dataset whole: it is written last, and without it there is no dataset. */
export const manifestSchema = z.object({
  format: z.literal('signaalkaart-dataset'),
  /** 1: rows as CSV; 2: as Arrow streams, a batch each. */
  version: z.literal([1, 2]),
  id: slugSchema,
  name: localizedSchema,
  savedAt: z.iso.datetime(),
  /** Null: an area is made from the extent of the points. */
  area: areaPackSchema.nullable(),
  sources: z.array(sourceRecordSchema),
  /** By table, the byte lengths of its batches of encoded rows, one behind the other in its file. */
  batches: z.partialRecord(z.enum(tableNames), z.array(z.number().int().positive())),
});
export type Manifest = z.infer<typeof manifestSchema>;
