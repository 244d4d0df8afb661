import type { Dictionary } from '../../i18n/nl/index.ts';
import type { AnswerForm } from './own-questions.svelte.ts';

interface Example {
  readonly name: keyof Dictionary['question']['exampleNames'];
  readonly form: AnswerForm;
  readonly sql: string;
}

/** Questions to start from; they hold for every dataset, whatever its area. */
export const examples: readonly Example[] = [
  {
    name: 'perTower',
    form: 'chart',
    sql: `SELECT tower, count(*) AS signals
FROM signals
WHERE tower IS NOT NULL
GROUP BY tower
ORDER BY signals DESC`,
  },
  {
    name: 'perRound',
    form: 'table',
    sql: `SELECT r.id, r.night, r.coach_count,
  date_diff('minute', r.start_time, r.end_time) / 60 AS hours,
  count(s.id) AS signals
FROM rounds AS r
LEFT JOIN signals AS s ON s.round = r.id
GROUP BY ALL
ORDER BY r.night`,
  },
  {
    name: 'late',
    form: 'chart',
    sql: `SELECT sub_type, count(*) AS signals
FROM signals
WHERE minute_of_night >= 720 -- midnight is twelve hours after noon
GROUP BY sub_type
ORDER BY signals DESC`,
  },
  {
    name: 'points',
    form: 'map',
    sql: `SELECT longitude, latitude, night
FROM signals
WHERE sub_type = 'zwerfvuil' AND longitude IS NOT NULL`,
  },
  {
    name: 'open',
    form: 'chart',
    sql: `SELECT party, count(*) AS steps
FROM follow_ups
GROUP BY party
ORDER BY steps DESC`,
  },
];
