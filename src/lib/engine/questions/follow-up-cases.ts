import { z } from 'zod';
import { closingStatuses, pickingUpStatuses } from '../../domain/follow-up.ts';
import { gappyNumbers, gappyTexts, numbers, texts } from '../columns.ts';
import type { Question } from '../engine.ts';
import { placeAt, placeColumns, placeSelect } from '../place-columns.ts';

const marks = (values: readonly string[]) => values.map(() => '?').join(', ');

/** Steps told for one moment happened in this order. */
const rank = `CASE status WHEN 'reported' THEN 0 WHEN 'waiting' THEN 1 WHEN 'reopened' THEN 2
  WHEN 'in-progress' THEN 3 WHEN 'planned' THEN 4 WHEN 'on-hold' THEN 5 ELSE 6 END`;

/**
 * One row for every signal that was handed over, in order of the handing over: when it was first
 * picked up, first closed and split, how often it was reopened, and how it stands now. Wall times in
 * epoch milliseconds as if UTC. The party is the one it was handed to first. Never a note, never a
 * coach.
 */
export const followUpCases = {
  name: 'follow-up-cases',
  statement: () => ({
    sql: `
      WITH ordered AS (
        SELECT
          signal, wall_time, status, party,
          row_number() OVER (PARTITION BY signal ORDER BY wall_time, ${rank}) AS nth,
          row_number() OVER (PARTITION BY signal ORDER BY wall_time DESC, ${rank} DESC) AS nth_last
        FROM follow_ups
      ),
      cases AS (
        SELECT
          signal,
          min(wall_time) AS handed,
          max(CASE WHEN nth = 1 THEN party END) AS party,
          min(CASE WHEN status IN (${marks(pickingUpStatuses)}) THEN wall_time END) AS picked,
          min(CASE WHEN status IN (${marks(closingStatuses)}) THEN wall_time END) AS closed,
          min(CASE WHEN status = 'split' THEN wall_time END) AS split,
          sum(CASE WHEN status = 'reopened' THEN 1 ELSE 0 END) AS reopened,
          max(CASE WHEN nth_last = 1 THEN status END) AS last_status
        FROM ordered
        GROUP BY signal
      )
      SELECT
        cases.signal AS signal,
        coalesce(party, '') AS party,
        CAST(sk_wall_milliseconds(handed) AS DOUBLE) AS handed_wall,
        CAST(sk_wall_milliseconds(picked) AS DOUBLE) AS picked_wall,
        CAST(sk_wall_milliseconds(closed) AS DOUBLE) AS closed_wall,
        CAST(sk_wall_milliseconds(split) AS DOUBLE) AS split_wall,
        CAST(reopened AS DOUBLE) AS reopened,
        last_status,
        main_type AS main, sub_type AS sub,
        ${placeSelect}
      FROM cases LEFT JOIN signals ON signals.id = cases.signal
      ORDER BY handed, cases.signal`,
    params: [...pickingUpStatuses, ...closingStatuses],
  }),
  answer: z
    .object({
      signal: texts,
      party: texts,
      handed_wall: numbers,
      picked_wall: gappyNumbers,
      closed_wall: gappyNumbers,
      split_wall: gappyNumbers,
      reopened: numbers,
      last_status: texts,
      main: gappyTexts,
      sub: gappyTexts,
      ...placeColumns,
    })
    .transform((columns) =>
      columns.signal.map((signal, i) => ({
        signal,
        party: columns.party[i] ?? '',
        handedWall: columns.handed_wall[i] ?? 0,
        pickedWall: columns.picked_wall[i] ?? null,
        closedWall: columns.closed_wall[i] ?? null,
        splitWall: columns.split_wall[i] ?? null,
        reopened: columns.reopened[i] ?? 0,
        lastStatus: columns.last_status[i] ?? '',
        main: columns.main[i] ?? null,
        sub: columns.sub[i] ?? null,
        ...placeAt(columns, i),
      })),
    ),
} satisfies Question<void, unknown>;

export type FollowUpCases = z.output<typeof followUpCases.answer>;
