import { z } from 'zod';
import { directions, nightSchema, slugSchema, wallTimeSchema } from './signal.ts';

/** One evening's walk of one team. Coaches are pseudonyms. */
export const roundSchema = z.object({
  id: slugSchema,
  night: nightSchema,
  start: wallTimeSchema,
  end: wallTimeSchema,
  coaches: z.array(z.string().min(1)).min(1),
});
export type Round = z.infer<typeof roundSchema>;

/**
 * The passing of one tower, one of its floors, or one leg during a round, with entry and exit.
 * A tower visit (level null) covers the time in the whole tower; floor visits lie within it.
 */
export const visitSchema = z.object({
  round: slugSchema,
  night: nightSchema,
  tower: slugSchema.nullable(),
  level: z.number().int().nullable(),
  leg: slugSchema.nullable(),
  direction: z.enum(directions).nullable(),
  entry: wallTimeSchema,
  exit: wallTimeSchema,
});
export type Visit = z.infer<typeof visitSchema>;
