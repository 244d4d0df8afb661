import { z } from 'zod';
import { slugSchema } from './signal.ts';

/** Text for a reader, in both languages of the interface. */
export const localizedSchema = z.object({ nl: z.string().min(1), en: z.string().min(1) });
export type Localized = z.infer<typeof localizedSchema>;

/** The themes colour main types by these positions; a fifth type and on shares the last. */
export const mainTypeSchema = z.object({ id: slugSchema, label: localizedSchema });

export const subTypeSchema = z.object({
  id: slugSchema,
  main: slugSchema,
  label: localizedSchema,
  /** `event`: seen happening, has its minute. `condition`: found, arose since the last pass. */
  observed: z.enum(['event', 'condition']),
  /** Words that a free text about this type tends to hold, lower case. */
  keywords: z.array(z.string().min(1)),
  /** Other spellings of the label in exports. */
  aliases: z.array(z.string().min(1)),
  vera: z.string().nullable(),
  signalen: z.object({ main: z.string(), sub: z.string() }).nullable(),
});

export const taxonomySchema = z.object({
  mainTypes: z.array(mainTypeSchema),
  subTypes: z.array(subTypeSchema),
});
export type Taxonomy = z.infer<typeof taxonomySchema>;
export type MainType = z.infer<typeof mainTypeSchema>;
export type SubType = z.infer<typeof subTypeSchema>;
