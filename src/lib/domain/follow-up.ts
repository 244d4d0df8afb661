import { z } from 'zod';
import { nightSchema, slugSchema, wallTimeSchema } from './signal.ts';

/** The codes of Signalen, by their published letters or words. */
export const followUpStatuses = {
  m: 'reported',
  i: 'waiting',
  b: 'in-progress',
  h: 'on-hold',
  ingepland: 'planned',
  o: 'closed',
  a: 'cancelled',
  s: 'split',
  reopened: 'reopened',
} as const;
export type FollowUpStatus = (typeof followUpStatuses)[keyof typeof followUpStatuses];
const statusWords = Object.values(followUpStatuses) as [FollowUpStatus, ...FollowUpStatus[]];
export const followUpStatusSchema = z.enum(statusWords);

/** A signal counts as closed after these. */
export const closingStatuses: readonly FollowUpStatus[] = ['closed', 'cancelled'];

/** After these a signal was picked up: somebody has begun with it, or is done with it at once. */
export const pickingUpStatuses: readonly FollowUpStatus[] = [
  'in-progress',
  'planned',
  'on-hold',
  'split',
  ...closingStatuses,
];

/** One step in what became of a signal after it was handed over. */
export const followUpSchema = z.object({
  signal: z.string().min(1),
  wallTime: wallTimeSchema,
  status: followUpStatusSchema,
  /** Who acted: an organisation's role (caretaker, municipality, police, care), never a person. */
  party: slugSchema,
  note: z.string().nullable(),
});
export type FollowUp = z.infer<typeof followUpSchema>;

/** A measure with a date and a place, whose effect can be asked after. */
export const interventionSchema = z.object({
  id: slugSchema,
  night: nightSchema,
  kind: slugSchema,
  label: z.string().min(1),
  tower: slugSchema.nullable(),
  level: z.number().int().nullable(),
  unit: slugSchema.nullable(),
  leg: slugSchema.nullable(),
  /** Main or `main/sub` types the measure was meant for; empty means all. */
  types: z.array(z.string().min(1)),
});
export type Intervention = z.infer<typeof interventionSchema>;
