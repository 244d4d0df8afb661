import { describe, expect, it } from 'vitest';
import {
  deedsCsv,
  emptyRegister,
  missedDeeds,
  termsOver,
  type Deed,
} from '$lib/domain/register.ts';

const stamp = { at: '2026-11-22T10:00:00.000Z', version: '1' };
const one = { id: 'import-1', savedAt: '2026-11-20T10:00:00.000Z', rows: 12 };

describe('the register', () => {
  it('notes what came and what went since the last time', () => {
    const came = missedDeeds(emptyRegister, [one], stamp);
    expect(came).toMatchObject([
      { kind: 'imported', dataset: 'import-1', rows: 12, at: one.savedAt },
    ]);
    const register = { ...emptyRegister, deeds: came, known: ['import-1'] };
    expect(missedDeeds(register, [one], stamp)).toEqual([]);
    expect(missedDeeds(register, [], stamp)).toMatchObject([{ kind: 'deleted', at: stamp.at }]);
  });

  it('notes a deletion once where it was told already', () => {
    const told: Deed = {
      ...stamp,
      kind: 'reduced',
      dataset: 'import-1',
      rows: null,
      detail: 'term',
    };
    const register = { ...emptyRegister, deeds: [told], known: ['import-1'] };
    expect(missedDeeds(register, [], stamp)).toEqual([]);
  });

  it('knows on which day a term is over', () => {
    const terms = { a: { until: '2026-11-22', then: 'delete' as const, automatic: false } };
    expect(termsOver({ ...emptyRegister, terms }, '2026-11-22')).toEqual([]);
    expect(termsOver({ ...emptyRegister, terms }, '2026-11-23')).toEqual(['a']);
  });

  it('is written as CSV that no spreadsheet runs', () => {
    const deed: Deed = { ...stamp, kind: 'shared', dataset: '=1+1', rows: 3, detail: 'a "b"; c' };
    const lines = deedsCsv([deed]).split('\n');
    expect(lines[0]).toBe('at;kind;dataset;version;rows;detail');
    expect(lines[1]).toBe(`"${stamp.at}";"shared";"'=1+1";"1";"3";"a ""b""; c"`);
  });
});
