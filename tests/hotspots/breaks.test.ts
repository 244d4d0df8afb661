import { expect, test } from 'vitest';
import { breaks } from '$lib/hotspots/breaks.ts';
import type { Measure } from '$lib/hotspots/intervention-effect.ts';
import { observe, season } from './rows.ts';

const nights = Array.from({ length: 30 }, (_, i) => `2022-01-${String(i + 1).padStart(2, '0')}`);
const noted = (sub: string, on: readonly string[]) =>
  on.map((night) => ({ night, main: 'veilig', sub, count: 1 }));
const training: Measure = {
  id: 't',
  kind: 'training',
  night: '2022-01-10',
  label: 'Training noteren',
  tower: null,
  level: null,
  unit: null,
  leg: null,
  types: [],
};

test('a type that begins halfway and is frequent from then on is a break on its first night', () => {
  const found = breaks(
    nights,
    [...noted('hangen', nights), ...noted('lachgas', nights.slice(14))],
    [],
  );
  expect(found).toEqual([
    { kind: 'new-type', night: '2022-01-15', type: { main: 'veilig', sub: 'lachgas' }, count: 16 },
  ]);
});

test('a rare type that happens to come late is none, and neither is one that begins at once', () => {
  const rare = noted('brandstichting', ['2022-01-20', '2022-01-27']);
  expect(breaks(nights, [...noted('hangen', nights), ...rare], [])).toEqual([]);
  expect(breaks(nights, noted('hangen', nights.slice(2)), [])).toEqual([]);
});

test('training days stand among them in order of time, other measures do not', () => {
  const lamp = { ...training, id: 'l', kind: 'verlichting', label: 'Lamp' };
  const found = breaks(nights, noted('lachgas', nights.slice(14)), [lamp, training]);
  expect(found.map(({ kind, night }) => [kind, night])).toEqual([
    ['training', '2022-01-10'],
    ['new-type', '2022-01-15'],
  ]);
});

test('the sample has no break: its types all begin with the season', () => {
  const { nights: walked, signals } = observe(season);
  const late = breaks(walked, signals, season.interventions).map((one) => one.kind);
  expect(late).toEqual([]);
});
