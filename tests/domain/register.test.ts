import { describe, expect, it } from 'vitest';
import {
  clockJump,
  deedsCsv,
  emptyRegister,
  missedDeeds,
  registerSchema,
  termsOver,
  termsToCarryOut,
  type Deed,
  type Register,
  type Term,
} from '$lib/domain/register.ts';

const stamp = { at: '2026-11-22T10:00:00.000Z', version: '1' };
const one = { id: 'import-1', savedAt: '2026-11-20T10:00:00.000Z', rows: 12 };

const term: Term = {
  until: '2026-11-22',
  then: 'delete',
  automatic: true,
  setOn: '2026-01-05',
};

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
    const terms = { a: { ...term, automatic: false } };
    expect(termsOver({ ...emptyRegister, terms }, '2026-11-22')).toEqual([]);
    expect(termsOver({ ...emptyRegister, terms }, '2026-11-23')).toEqual(['a']);
  });

  it('carries out unasked what was agreed so, by a clock that can be believed', () => {
    const register: Register = { ...emptyRegister, terms: { a: term }, seenOn: '2026-11-20' };
    expect(termsToCarryOut(register, '2026-11-22')).toEqual([]);
    expect(termsToCarryOut(register, '2026-11-23')).toEqual(['a']);
    expect(termsToCarryOut(register, '2026-12-21')).toEqual(['a']);
    const asked = { ...register, terms: { a: { ...term, automatic: false } } };
    expect(termsToCarryOut(asked, '2026-11-23')).toEqual([]);
  });

  it('carries out nothing unasked by a clock that has jumped', () => {
    const register: Register = { ...emptyRegister, terms: { a: term }, seenOn: '2026-11-20' };
    for (const day of ['2026-12-22', '2027-11-20', '2036-01-01', '9999-12-31']) {
      expect(termsToCarryOut(register, day), day).toEqual([]);
      expect(clockJump(register, day), day).toBeGreaterThan(31);
    }
    expect(clockJump(register, '2026-12-21')).toBeNull();
    expect(clockJump(register, '2016-01-01')).toBeNull();
    expect(clockJump(emptyRegister, '2036-01-01')).toBeNull();
    expect(termsToCarryOut({ ...register, seenOn: null }, '2026-11-23')).toEqual([]);
  });

  it('carries out nothing unasked that was over when it was agreed, or was agreed nobody knows when', () => {
    const agreed = (setOn: string | null): Register => ({
      ...emptyRegister,
      terms: { a: { ...term, setOn } },
      seenOn: '2036-05-01',
    });
    expect(termsToCarryOut(agreed('2036-05-01'), '2036-05-02')).toEqual([]);
    expect(termsToCarryOut(agreed(null), '2036-05-02')).toEqual([]);
    expect(termsToCarryOut(agreed('2026-11-22'), '2036-05-02')).toEqual(['a']);
  });

  it('takes a register of an older version, and asks about its terms', () => {
    const { until, then, automatic } = term;
    const { deeds, packages, reduced, known } = emptyRegister;
    const older = { deeds, packages, reduced, known, terms: { a: { until, then, automatic } } };
    const read = registerSchema.parse(older);
    expect(read.seenOn).toBeNull();
    expect(termsToCarryOut({ ...read, seenOn: '2026-11-22' }, '2026-11-23')).toEqual([]);
  });

  it('is written as CSV that no spreadsheet runs', () => {
    const deed: Deed = { ...stamp, kind: 'shared', dataset: '=1+1', rows: 3, detail: 'a "b"; c' };
    const lines = deedsCsv([deed]).split('\n');
    expect(lines[0]).toBe('at;kind;dataset;version;rows;detail');
    expect(lines[1]).toBe(`${stamp.at};shared;'=1+1;1;3;"a ""b""; c"`);
  });
});
