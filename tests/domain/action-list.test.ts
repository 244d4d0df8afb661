import { describe, expect, it } from 'vitest';
import {
  actionListSchema,
  agreedAt,
  isLate,
  noActions,
  statusOf,
  toDiscuss,
  withStep,
  type Action,
} from '$lib/domain/action-list.ts';
import { currentMeeting, noMeetings, withMeeting, withNote } from '$lib/domain/meetings.ts';
import { noReports, textsOf, withText } from '$lib/domain/month-reports.ts';

const lamp: Action = {
  id: 'a1',
  what: 'Report the lamp',
  who: 'municipality',
  due: '2022-02-01',
  place: { kind: 'leg', leg: 'park', direction: null },
  agreedOn: '2022-01-20',
  steps: [],
};
const list = { actions: [lamp] };
const done = { on: '2022-02-17', status: 'done' as const, note: 'Mended.' };

describe('an action', () => {
  it('comes back at every later meeting until it is ended, and at the one that ended it', () => {
    expect(toDiscuss(list, '2022-01-20')).toEqual([]);
    expect(agreedAt(list, '2022-01-20')).toEqual([lamp]);
    expect(toDiscuss(list, '2022-02-17')).toHaveLength(1);
    const ended = withStep(list, 'a1', done);
    expect(toDiscuss(ended, '2022-02-17')).toHaveLength(1);
    expect(toDiscuss(ended, '2022-03-17')).toEqual([]);
  });

  it('keeps what was said of it before', () => {
    const busy = withStep(list, 'a1', { on: '2022-02-03', status: 'busy', note: '' });
    const [action] = withStep(busy, 'a1', done).actions;
    expect(action?.steps.map(({ status }) => status)).toEqual(['busy', 'done']);
    expect(action && statusOf(action)).toBe('done');
  });

  it('takes no step that says nothing, and none for an action that is not there', () => {
    expect(withStep(list, 'a1', { on: '2022-02-03', status: 'open', note: '' })).toEqual(list);
    expect(withStep(list, 'other', done)).toEqual(list);
  });

  it('is late after its day, while it is not ended', () => {
    expect(isLate(lamp, '2022-02-01')).toBe(false);
    expect(isLate(lamp, '2022-02-02')).toBe(true);
    expect(isLate(withStep(list, 'a1', done).actions[0] as Action, '2022-03-01')).toBe(false);
  });

  it('must say what is to be done', () => {
    expect(actionListSchema.safeParse(noActions).success).toBe(true);
    expect(actionListSchema.safeParse({ actions: [{ ...lamp, what: '' }] }).success).toBe(false);
  });
});

describe('meetings and reports', () => {
  it('hold a meeting once on a date, the last one going on', () => {
    const two = withMeeting(withMeeting(noMeetings, '2022-02-17'), '2022-01-20');
    expect(withMeeting(two, '2022-02-17')).toEqual(two);
    expect(currentMeeting(two)?.date).toBe('2022-02-17');
    expect(currentMeeting(noMeetings)).toBeNull();
  });

  it('keep a note with its meeting and page, a text with its month and heading', () => {
    const noted = withNote(withMeeting(noMeetings, '2022-01-20'), '2022-02-17', 'money', 'Ask.');
    expect(noted.meetings.map(({ notes }) => notes)).toEqual([{}, { money: 'Ask.' }]);
    const written = withText(noReports, '2022-01', 'notable', 'A quiet month.');
    expect(textsOf(written, '2022-01').notable).toBe('A quiet month.');
    expect(textsOf(written, '2022-02').notable).toBe('');
  });
});
