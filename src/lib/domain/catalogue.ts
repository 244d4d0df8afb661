import { z } from 'zod';
import { agreementSchema } from './agreement.ts';
import { slugSchema } from './signal.ts';
import { localizedSchema } from './taxonomy.ts';

/** Paths are relative to the site's root. */
const pathSchema = z.string().regex(/^[\w./-]+$/);

export const catalogueEntrySchema = z.object({
  id: slugSchema,
  name: localizedSchema,
  /** Said wherever figures of the dataset stand; null for real data. */
  caution: localizedSchema.nullable(),
  /** What the rounds of the dataset were agreed to be; absent where none is known. */
  agreement: agreementSchema.nullable().default(null),
  area: pathSchema,
  /** What its views answer when nothing is chosen, to be shown before its rows are read. */
  opening: pathSchema.nullable().default(null),
  files: z.object({
    signals: pathSchema,
    rounds: pathSchema.nullable(),
    visits: pathSchema.nullable(),
    followUps: pathSchema.nullable(),
    interventions: pathSchema.nullable(),
  }),
});
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;

/** What a site offers to open; the first entry opens by itself. */
export const catalogueSchema = z.object({ datasets: z.array(catalogueEntrySchema) });
