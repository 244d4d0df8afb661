import { z } from 'zod';

/** The headings of the agreement under which a person writes; the figures stand there by themselves. */
export const reportHeadings = ['general', 'rounds', 'notable'] as const;
export type ReportHeading = (typeof reportHeadings)[number];

const textSchema = z.string().max(20_000);
const monthTextsSchema = z.record(z.enum(reportHeadings), textSchema);
export type MonthTexts = z.infer<typeof monthTextsSchema>;
export const noTexts: MonthTexts = { general: '', rounds: '', notable: '' };

/** What was written in the monthly reports of one dataset, by month (`2022-01`). */
export const monthReportsSchema = z.object({
  months: z.record(z.string().regex(/^\d{4}-\d{2}$/), monthTextsSchema),
});
export type MonthReports = z.infer<typeof monthReportsSchema>;
export const noReports: MonthReports = { months: {} };

export function textsOf({ months }: MonthReports, month: string): MonthTexts {
  return months[month] ?? noTexts;
}

export function withText(
  reports: MonthReports,
  month: string,
  heading: ReportHeading,
  text: string,
): MonthReports {
  const texts = { ...textsOf(reports, month), [heading]: text };
  return { months: { ...reports.months, [month]: texts } };
}
