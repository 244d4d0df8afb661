import { z } from 'zod';
import { nightSchema } from './signal.ts';

const meetingSchema = z.object({
  date: nightSchema,
  /** By page of the meeting. */
  notes: z.record(z.string(), z.string().max(10_000)),
});
export type Meeting = z.infer<typeof meetingSchema>;

/** The meetings held over one dataset, oldest first. */
export const meetingsSchema = z.object({ meetings: z.array(meetingSchema) });
export type Meetings = z.infer<typeof meetingsSchema>;
export const noMeetings: Meetings = { meetings: [] };

/** The meeting that is going on: the last one; null before the first. */
export function currentMeeting({ meetings }: Meetings): Meeting | null {
  return meetings.at(-1) ?? null;
}

/** A meeting on this date; the one of that date again when there is one. */
export function withMeeting({ meetings }: Meetings, date: string): Meetings {
  if (meetings.some((meeting) => meeting.date === date)) return { meetings };
  const all = [...meetings, { date, notes: {} }];
  return { meetings: all.sort((a, b) => (a.date < b.date ? -1 : 1)) };
}

export function withNote(all: Meetings, date: string, page: string, note: string): Meetings {
  return {
    meetings: withMeeting(all, date).meetings.map((meeting) =>
      meeting.date === date ? { ...meeting, notes: { ...meeting.notes, [page]: note } } : meeting,
    ),
  };
}
