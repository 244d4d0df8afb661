import { describe, expect, it } from 'vitest';
import { DateOrderEvidence } from '$lib/ingest/date-order.ts';
import { WallTimeReader } from '$lib/ingest/wall-time.ts';

function verdict(...dates: string[]) {
  const evidence = new DateOrderEvidence();
  const reader = new WallTimeReader();
  for (const date of dates) {
    reader.read(date, 'day-first');
    evidence.add(reader);
  }
  return evidence.verdict();
}

describe('DateOrderEvidence', () => {
  it('is sure of the day where a number above twelve shows it', () => {
    expect(verdict('01/02/2021', '13/02/2021')).toMatchObject({
      order: 'day-first',
      certain: true,
    });
    expect(verdict('01/02/2021', '02/13/2021')).toMatchObject({
      order: 'month-first',
      certain: true,
    });
  });

  it('follows the run of time where every date fits both ways', () => {
    const monthFirst = verdict('11/12/2021', '12/01/2021', '12/02/2021', '12/03/2021');
    expect(monthFirst).toMatchObject({ order: 'month-first', certain: true });
    const dayFirst = verdict('30-11-21', '01-12-21', '02-12-21', '03-12-21');
    expect(dayFirst.order).toBe('day-first');
  });

  it('knows two-digit years in front', () => {
    expect(verdict('21-11-29', '21-11-30', '21-12-01', '22-01-31').order).toBe('year-first');
  });

  it('takes the day first, and says it is not sure, where nothing tells', () => {
    expect(verdict('03/04/2021')).toMatchObject({ order: 'day-first', certain: false });
  });

  it('counts the dates that contradict the others', () => {
    const mixed = verdict('13/02/2021', '14/02/2021', '02/25/2021');
    expect(mixed).toMatchObject({ order: 'day-first', contradicting: 1 });
  });
});
