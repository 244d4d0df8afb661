import type { Tower, Unit } from '$lib/domain/area-pack.ts';

const unit = (id: string, left: number, right: number, category: Unit['category']): Unit => ({
  id,
  name: { nl: id, en: id },
  category,
  veraPlace: null,
  aliases: [],
  outline: [
    [left, 0],
    [right, 0],
    [right, 5],
    [left, 5],
  ],
});
const level = (ordinal: number, units: Unit[]) => ({
  ordinal,
  shortName: String(ordinal),
  name: { nl: `${ordinal}`, en: `${ordinal}` },
  aliases: [],
  units,
});
const upper = () => [
  unit('east', 12, 22, 'walkway'),
  unit('lift', 10, 12, 'elevator'),
  unit('west', 0, 10, 'walkway'),
  unit('dwellings', 0, 22, 'nonpublic'),
];

export const tower: Tower = {
  id: 'a',
  name: 'A',
  aliases: [],
  centre: [5, 52],
  uncertaintyMetres: null,
  bearing: 30,
  outline: [
    [5, 52],
    [5.001, 52],
    [5.001, 52.001],
    [5, 52],
  ],
  owner: 'owner',
  dwellings: null,
  levels: [
    level(0, [unit('hall', 0, 12, 'lobby'), unit('storage', 12, 22, 'storage')]),
    level(1, upper()),
    level(2, upper()),
  ],
  estimated: true,
};
