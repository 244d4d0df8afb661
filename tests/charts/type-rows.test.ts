import { expect, test } from 'vitest';
import { expandedAtFirst, typeColour, typeRows } from '$lib/charts/type-rows.ts';

const bar = (id: string, count = 1) => ({ id, label: id.toUpperCase(), count, weeks: [count] });
const type = (id: string, ...subs: string[]) => ({ ...bar(id), subs: subs.map((sub) => bar(sub)) });
const four = [type('a', 'a1', 'a2'), type('b', 'b1'), type('c'), type('d', 'd1')];

test('a closed main type hides its sub types', () => {
  expect(typeRows(four, new Set(['a']), []).map(({ key }) => key)).toEqual([
    'a',
    'a/a1',
    'a/a2',
    'b',
    'c',
    'd',
  ]);
});

test('few main types start open', () => {
  expect([...expandedAtFirst(four)]).toEqual(['a', 'b', 'c', 'd']);
});

test('32 main types start closed', () => {
  const many = Array.from({ length: 32 }, (_, i) => type(`t${i}`, 'x'));
  expect(expandedAtFirst(many).size).toBe(0);
});

test('a few main types with very many sub types start closed', () => {
  expect(expandedAtFirst([type('a', ...Array.from({ length: 50 }, (_, i) => `s${i}`))]).size).toBe(
    0,
  );
});

test('a main type without sub types cannot be opened', () => {
  expect(typeRows(four, new Set(['c']), []).find(({ key }) => key === 'c')?.expanded).toBeNull();
});

test('a chosen sub type marks its main type in part', () => {
  const rows = typeRows(four, new Set(['a']), [{ main: 'a', sub: 'a2' }]);
  expect(rows.slice(0, 3).map(({ chosen }) => chosen)).toEqual(['part', 'no', 'yes']);
});

test('a chosen main type holds its sub types', () => {
  const rows = typeRows(four, new Set(['a']), [{ main: 'a', sub: null }]);
  expect(rows.slice(0, 4).map(({ chosen }) => chosen)).toEqual(['yes', 'part', 'part', 'no']);
});

test('sub types of the same name in two main types stay apart', () => {
  const twins = [type('a', 'overig'), type('b', 'overig')];
  const rows = typeRows(twins, new Set(['a', 'b']), [{ main: 'b', sub: 'overig' }]);
  expect(rows.filter(({ chosen }) => chosen === 'yes').map(({ key }) => key)).toEqual(['b/overig']);
});

test('the fifth colour is for every main type after the fourth', () => {
  expect([0, 3, 4, 31].map(typeColour)).toEqual([1, 4, 5, 5]);
});

test('no types give no rows', () => {
  expect(typeRows([], new Set(), [])).toEqual([]);
});
