import { z } from 'zod';
import { areaPackSchema } from '../../domain/area-pack.ts';
import { signalSchema } from '../../domain/signal.ts';
import type { Draft, ImportReport } from '../../ingest/report.ts';

/** A review under way is kept under this, as if it were a dataset. */
export const reviewInProgress = 'review-in-progress';

/** Which export is being looked through; the text of its messages stands in a document beside it. */
export const keptReviewSchema = z.object({
  fileName: z.string(),
  bytes: z.number(),
  hash: z.string(),
  area: areaPackSchema.nullable(),
  timeZone: z.string(),
  /** How many files were given with it, which have to be given again. */
  others: z.number(),
});
export type KeptReview = z.infer<typeof keptReviewSchema>;

const changeSchema = signalSchema
  .pick({
    mainType: true,
    subType: true,
    tower: true,
    level: true,
    unit: true,
    leg: true,
    note: true,
  })
  .partial();

/** What was decided, by the id of the draft: so it holds when the file is read in another way. */
export const keptDecisionsSchema = z.object({
  accepted: z.array(z.string()),
  aside: z.array(z.string()),
  changes: z.array(z.tuple([z.string(), changeSchema])),
});
export type KeptDecisions = z.infer<typeof keptDecisionsSchema>;

const keptDraftsSchema = z.object({
  report: z.custom<ImportReport>((value) => typeof value === 'object' && value !== null),
  drafts: z.array(
    z.object({
      signal: signalSchema,
      because: z.record(z.string(), z.string()),
      likely: z.boolean(),
    }),
  ),
});

/** Drafts as text, without what was blacked out in them or set apart. */
export function keptDrafts(report: ImportReport, drafts: readonly Draft[]): string {
  const kept = drafts.map(({ signal, because, likely }) => ({ signal, because, likely }));
  return JSON.stringify({ report: { ...report, firstRejected: [] }, drafts: kept });
}

/** @throws ZodError when the text is none of ours. */
export function parseDrafts(text: string): { report: ImportReport; drafts: Draft[] } {
  const { report, drafts } = keptDraftsSchema.parse(JSON.parse(text));
  return { report, drafts: drafts.map((draft) => ({ ...draft, hits: [] })) };
}
