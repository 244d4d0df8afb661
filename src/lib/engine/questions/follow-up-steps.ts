import { z } from 'zod';
import { followUpStatusSchema } from '../../domain/follow-up.ts';
import { texts } from '../columns.ts';
import type { Question } from '../engine.ts';

/** Every step in what became of the signals, in order of time; what was written with it stays behind. */
export const followUpSteps = {
  name: 'follow-up-steps',
  statement: () => ({
    sql: `
      SELECT signal, sk_wall_text(wall_time) AS wall_time, status, party
      FROM follow_ups
      ORDER BY wall_time, signal, status, party`,
    params: [],
  }),
  answer: z
    .object({
      signal: texts,
      wall_time: texts,
      status: z.array(followUpStatusSchema),
      party: texts,
    })
    .transform(({ signal, wall_time, status, party }) =>
      signal.map((id, i) => ({
        signal: id,
        wallTime: wall_time[i] ?? '',
        status: status[i] ?? 'reported',
        party: party[i] ?? '',
      })),
    ),
} satisfies Question<void, unknown>;

export type FollowUpSteps = z.output<typeof followUpSteps.answer>;
