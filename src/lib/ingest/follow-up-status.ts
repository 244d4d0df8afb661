import { followUpStatuses, type FollowUpStatus } from '../domain/follow-up.ts';
import { plainName } from './names.ts';

const statuses = new Map<string, FollowUpStatus>([
  ...Object.entries(followUpStatuses),
  ...Object.values(followUpStatuses).map((status) => [status, status] as const),
  ['gemeld', 'reported'],
  ['nieuw', 'reported'],
  ['open', 'reported'],
  ['in afwachting', 'waiting'],
  ['in afwachting van behandeling', 'waiting'],
  ['wacht', 'waiting'],
  ['in behandeling', 'in-progress'],
  ['bezig', 'in-progress'],
  ['opgepakt', 'in-progress'],
  ['on hold', 'on-hold'],
  ['gepauzeerd', 'on-hold'],
  ['planned', 'planned'],
  ['gepland', 'planned'],
  ['afgehandeld', 'closed'],
  ['gesloten', 'closed'],
  ['klaar', 'closed'],
  ['opgelost', 'closed'],
  ['gereed', 'closed'],
  ['geannuleerd', 'cancelled'],
  ['gesplitst', 'split'],
  ['heropend', 'reopened'],
  ['verzoek tot heropenen', 'reopened'],
  ['reopen requested', 'reopened'],
  ['verzonden naar extern systeem', 'in-progress'],
  ['sent', 'in-progress'],
  ['ready to send', 'in-progress'],
  ['done external', 'in-progress'],
  ['closure requested', 'in-progress'],
  ['verzoek tot afhandeling', 'in-progress'],
  ['reaction requested', 'waiting'],
  ['reaction received', 'in-progress'],
  ['doorgezet naar extern', 'in-progress'],
]);

/** The status by its letter, its word in Dutch or English, or our own name for it. */
export function statusOf(text: string): FollowUpStatus | null {
  return statuses.get(plainName(text)) ?? statuses.get(text.toLowerCase()) ?? null;
}
