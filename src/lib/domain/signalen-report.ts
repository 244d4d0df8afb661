import { z } from 'zod';
import { followUpStatusSchema } from './follow-up.ts';
import { wallTimeSchema } from './signal.ts';

/** One report of Signalen, as the bridge needs it: no text, no address, nobody's name. */
export const signalenReportSchema = z.object({
  id: z.string().min(1),
  /** When it was made, local wall time; null where the export does not tell. */
  wallTime: wallTimeSchema.nullable(),
  /** Slugs of its category; null where the export tells none. */
  main: z.string().nullable(),
  sub: z.string().nullable(),
  /** WGS 84 degrees. */
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
  /** The last one told, and when it was given. */
  status: followUpStatusSchema.nullable(),
  statusSince: wallTimeSchema.nullable(),
});
export type SignalenReport = z.infer<typeof signalenReportSchema>;
