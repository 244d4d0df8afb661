import { actionListSchema, noActions, type ActionList } from '../../domain/action-list.ts';
import { agreementSchema, noAgreement, type Agreement } from '../../domain/agreement.ts';
import { meetingsSchema, noMeetings, type Meetings } from '../../domain/meetings.ts';
import { monthReportsSchema, noReports, type MonthReports } from '../../domain/month-reports.ts';
import type { Dashboard } from '../dashboard.svelte.ts';
import type { KeptDocument } from '../documents.svelte.ts';

/** What people write beside one dataset; every change is kept at once. */
export interface Papers {
  readonly agreement: KeptDocument<Agreement>;
  readonly actions: KeptDocument<ActionList>;
  readonly meetings: KeptDocument<Meetings>;
  readonly reports: KeptDocument<MonthReports>;
}

/** The papers of a dataset; while no agreement is kept, the one that its catalogue entry tells. */
export async function openPapers(
  { documents, datasets }: Pick<Dashboard, 'documents' | 'datasets'>,
  dataset: string,
): Promise<Papers> {
  const offered = datasets.catalogue.find(({ id }) => id === dataset)?.agreement ?? noAgreement;
  const [agreement, actions, meetings, reports] = await Promise.all([
    documents.open(dataset, 'agreement', agreementSchema, offered),
    documents.open(dataset, 'actions', actionListSchema, noActions),
    documents.open(dataset, 'meetings', meetingsSchema, noMeetings),
    documents.open(dataset, 'month-reports', monthReportsSchema, noReports),
  ]);
  return { agreement, actions, meetings, reports };
}

export function closePapers(papers: Papers | null): void {
  if (!papers) return;
  for (const paper of Object.values(papers) as KeptDocument<unknown>[]) paper.close();
}
