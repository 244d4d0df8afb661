import { describe, expect, it } from 'vitest';
import { dataDifferences, differences } from '$lib/state/findings/compare-figures.ts';
import { parseFinding } from '$lib/state/findings/finding.ts';

describe('differences', () => {
  it('names each figure that changed, went or came', () => {
    const kept = [
      { key: 'a', value: 1 },
      { key: 'b', value: null },
      { key: 'c', value: 0.1 + 0.2 },
      { key: 'gone', value: 4 },
    ];
    const now = [
      { key: 'a', value: 2 },
      { key: 'b', value: null },
      { key: 'c', value: 0.3 },
      { key: 'new', value: null },
    ];
    expect(differences(kept, now)).toEqual([
      { key: 'a', kept: 1, now: 2 },
      { key: 'gone', kept: 4, now: undefined },
      { key: 'new', kept: undefined, now: null },
    ]);
    expect(differences(kept, kept)).toEqual([]);
  });

  it('tells a missing value from zero', () => {
    expect(differences([{ key: 'a', value: 0 }], [{ key: 'a', value: null }])).toHaveLength(1);
  });
});

describe('dataDifferences', () => {
  const mark = {
    hash: 'a'.repeat(64),
    rows: { signals: 10, rounds: 2 },
    sources: [
      { fileName: 'signals.csv', hash: '1' },
      { fileName: 'rounds.csv', hash: '2' },
    ],
  };

  it('finds none in the same rows', () => {
    expect(dataDifferences(mark, { ...mark, sources: [] })).toEqual([]);
  });

  it('says which tables and files differ', () => {
    const other = {
      hash: 'b'.repeat(64),
      rows: { signals: 11, rounds: 2 },
      sources: [
        { fileName: 'signals.csv', hash: '3' },
        { fileName: 'visits.csv', hash: '4' },
      ],
    };
    expect(dataDifferences(mark, other)).toEqual([
      { kind: 'rows', name: 'signals', kept: 10, now: 11 },
      { kind: 'file-changed', name: 'signals.csv' },
      { kind: 'file-gone', name: 'rounds.csv' },
      { kind: 'file-new', name: 'visits.csv' },
    ]);
  });
});

describe('parseFinding', () => {
  it.each(['', '{', '{}', '{"format":"signaalkaart-finding"}', 'null'])('refuses %j', (text) => {
    expect(() => parseFinding('x.json', text)).toThrow(/a finding/);
  });
});
