import { z } from 'zod';
import { signalenReportSchema } from '../../domain/signalen-report.ts';
import { defaultReach, reachSchema } from '../../problems/signalen-bridge.ts';

/** What the reader has set and written on the page, kept beside the dataset. */
export const publicSpaceSettingsSchema = z.object({
  leastNights: z.number().int().min(2).max(60),
  reach: reachSchema,
  /** By key of the problem: in the list to hand over or not, against the rule. */
  decided: z.record(z.string(), z.boolean()),
  /** By key of the problem: the reader's own text. */
  texts: z.record(z.string(), z.string().max(1000)),
});
export type PublicSpaceSettings = z.infer<typeof publicSpaceSettingsSchema>;

export const noSettings: PublicSpaceSettings = {
  leastNights: 5,
  reach: defaultReach,
  decided: {},
  texts: {},
};

/** The other side of the bridge: the reports of one export that lie in the area. */
export const loadedReportsSchema = z.object({
  fileName: z.string(),
  read: z.number().int(),
  inside: z.number().int(),
  rejected: z.number().int(),
  leftReporters: z.boolean(),
  reports: z.array(signalenReportSchema),
});
export type LoadedReports = z.infer<typeof loadedReportsSchema>;
