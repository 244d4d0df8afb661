import { z } from 'zod';
import { placeChoiceSchema } from './filter.ts';
import { nightSchema } from './signal.ts';

export const actionStatuses = ['open', 'busy', 'done', 'dropped'] as const;
export type ActionStatus = (typeof actionStatuses)[number];
export const endedStatuses: readonly ActionStatus[] = ['done', 'dropped'];

const stepSchema = z.object({
  /** Date on which this was said. */
  on: nightSchema,
  status: z.enum(actionStatuses),
  note: z.string().max(2000),
});
export type ActionStep = z.infer<typeof stepSchema>;

/** Something agreed on at a meeting, and what was said of it at every meeting since. */
export const actionSchema = z.object({
  id: z.string().min(1),
  what: z.string().min(1).max(500),
  /** A role (caretaker, municipality, police), never a person. */
  who: z.string().max(100),
  due: nightSchema.nullable(),
  place: placeChoiceSchema.nullable(),
  agreedOn: nightSchema,
  steps: z.array(stepSchema),
});
export type Action = z.infer<typeof actionSchema>;

export const actionListSchema = z.object({ actions: z.array(actionSchema) });
export type ActionList = z.infer<typeof actionListSchema>;
export const noActions: ActionList = { actions: [] };

/** What was said of it last; open while nothing was. */
export function statusOf({ steps }: Action): ActionStatus {
  return steps.at(-1)?.status ?? 'open';
}

/** The list with one more step of an action; a step without a change and without a note is none. */
export function withStep(list: ActionList, id: string, step: ActionStep): ActionList {
  return {
    actions: list.actions.map((action) => {
      const isNews = step.note !== '' || step.status !== statusOf(action);
      return action.id === id && isNews ? { ...action, steps: [...action.steps, step] } : action;
    }),
  };
}

/** Agreed on before a meeting: what is not ended, or was ended at that meeting or since. */
export function toDiscuss({ actions }: ActionList, meeting: string): Action[] {
  return actions.filter((action) => {
    if (action.agreedOn >= meeting) return false;
    const last = action.steps.at(-1);
    return !endedStatuses.includes(statusOf(action)) || (last !== undefined && last.on >= meeting);
  });
}

/** Agreed on at a meeting. */
export function agreedAt({ actions }: ActionList, meeting: string): Action[] {
  return actions.filter(({ agreedOn }) => agreedOn === meeting);
}

export function isLate(action: Action, today: string): boolean {
  return action.due !== null && action.due < today && !endedStatuses.includes(statusOf(action));
}
