import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { buildStaticFiles } from '../../data/static-files.ts';
import { followUpStatuses } from '../../src/lib/domain/follow-up.ts';
import { datasets } from './sample.ts';

const files = await buildStaticFiles();

function read(path: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(files.get(path) ?? '', {
    delimiter: ';',
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

test.each(datasets)('the files of $plan.id hold its rows', ({ plan, rows }) => {
  const at = (stem: string) => read(`sample/${plan.id}/${stem}.csv`);
  expect(at('signals').map((row) => row['id'])).toEqual(rows.signals.map((s) => s.id));
  expect(at('rounds').map((row) => row['coaches']?.split(' + '))).toEqual(
    rows.rounds.map((round) => round.coaches),
  );
  expect(at('visits').map((row) => `${row['in']?.replace(' ', 'T')}:00`)).toEqual(
    rows.visits.map((visit) => visit.entry),
  );
  const statuses: Record<string, string> = followUpStatuses;
  expect(at('follow-up').map((row) => statuses[row['status'] ?? ''])).toEqual(
    rows.followUps.map((step) => step.status),
  );
  expect(at('interventions').map((row) => row['types']?.split(' '))).toEqual(
    rows.interventions.map((measure) => measure.types),
  );
});

test('times are written as finely as they are known', () => {
  const forms = { minute: /^\S{10} \d\d:\d\d$/, hour: /^\S{10} \d\d$/, day: /^\S{10}$/ };
  for (const { plan, rows } of datasets)
    read(`sample/${plan.id}/signals.csv`).forEach((row, index) => {
      const precision = rows.signals[index]?.timePrecision as keyof typeof forms;
      expect(row['tijd']).toMatch(forms[precision]);
    });
});

test('the source line of a signal is the line of the file on which it stands', () => {
  for (const { plan, rows } of datasets) {
    const lines = files.get(`sample/${plan.id}/signals.csv`)?.split('\n') ?? [];
    for (const { id, sourceLine } of rows.signals)
      expect(lines[sourceLine - 1]?.startsWith(`${id};`)).toBe(true);
  }
});
