import { z } from 'zod';
import { nightSchema } from './signal.ts';
import { localizedSchema } from './taxonomy.ts';

/** For whom a package is made; each has tables and places as coarse as its question allows. */
export const readers = ['evaluation', 'broker', 'police'] as const;
export type Reader = (typeof readers)[number];

/** What a table counts by, beside the place. */
export const dimensionNames = ['period', 'type', 'hour', 'weekday', 'floor', 'outcome'] as const;
export type DimensionName = (typeof dimensionNames)[number];

/** Stand in a cell for a count that is not told: fewer than the threshold, or kept for its sake. */
export const SMALL = -1;
export const WITHHELD = -2;

const figureSchema = z.number().nonnegative();

/** One heading of a table: a category, a group of them (their `parent`), or all. */
export const nodeSchema = z.object({
  id: z.string().min(1).max(120),
  label: localizedSchema,
  parent: z.string().nullable(),
  /** The finest codes it holds (nights, hours, `main/sub`, `tower:id`); empty holds everything. */
  covers: z.array(z.string()),
  /** How much was walked for it; null where that is not known or does not apply. */
  effort: z
    .object({ rounds: figureSchema, coachHours: figureSchema, passes: figureSchema })
    .partial()
    .nullable(),
});
export type PackageNode = z.infer<typeof nodeSchema>;

/** Counts of signals by place (rows) and by one thing more (columns); -1 and -2 as above. */
export const packageTableSchema = z.object({
  dimension: z.enum(dimensionNames),
  nodes: z.array(nodeSchema).min(1),
  cells: z.array(z.array(z.number().int().min(WITHHELD))),
});
export type PackageTable = z.infer<typeof packageTableSchema>;

export const thresholdSchema = z.number().int().min(3).max(20);
/** Figures are multiples of this; 1 is not rounded. */
export const roundingSchema = z.union([z.literal(1), z.literal(3), z.literal(5)]);

/** All that a reader gets: nothing in the dashboard can show more of it than stands here. */
export const packageSchema = z
  .object({
    format: z.literal('signaalkaart-package'),
    version: z.literal(1),
    id: z.string().min(1).max(80),
    reader: z.enum(readers),
    madeAt: z.iso.datetime(),
    name: localizedSchema,
    caution: localizedSchema.nullable(),
    area: z.object({ id: z.string(), name: z.string() }),
    /** First and last night that signals are known of. */
    nights: z.tuple([nightSchema, nightSchema]),
    threshold: thresholdSchema,
    rounding: roundingSchema,
    places: z.array(nodeSchema).min(1),
    tables: z.array(packageTableSchema).min(1),
    /** What was made coarser, or left out, so that nothing small can be worked out. */
    coarsened: z.array(z.object({ dimension: z.enum(dimensionNames), what: localizedSchema })),
  })
  .refine(
    ({ places, tables }) =>
      tables.every(
        ({ nodes, cells }) =>
          cells.length === places.length && cells.every((row) => row.length === nodes.length),
      ),
    { error: 'a table that does not fit its headings' },
  );
export type SharedPackage = z.infer<typeof packageSchema>;
