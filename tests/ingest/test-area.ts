import type { AreaPack } from '$lib/domain/area-pack.ts';

const ring: [number, number][] = [
  [4.98, 52.31],
  [4.982, 52.31],
  [4.982, 52.3105],
  [4.98, 52.3105],
  [4.98, 52.31],
];

/** Two towers with a leg between them, four floors, six types: enough to name things. */
export const testArea: AreaPack = {
  format: 'signaalkaart-area',
  version: 1,
  id: 'proef',
  name: 'Proefbuurt',
  timeZone: 'Europe/Amsterdam',
  caution: null,
  attribution: [],
  bounds: [4.97, 52.3, 5, 52.32],
  nightWindow: [360, 1080],
  owners: [{ id: 'eigenaar', name: { nl: 'Eigenaar', en: 'Owner' } }],
  administrativeAreas: [
    { id: 'tg03', code: 'TG03', formerCode: 'T94f', statisticsCode: null, name: 'Buurt', ring },
  ],
  streets: [],
  landmarks: [],
  transitStops: [],
  towers: [tower('noord', 'Noordtoren', 0), tower('zuid', 'Zuidtoren', 0.006)],
  stops: [
    { id: 'noord', name: 'Noordtoren', tower: 'noord', point: [4.981, 52.31] },
    { id: 'zuid', name: 'Zuidtoren', tower: 'zuid', point: [4.987, 52.31] },
  ],
  legs: [
    {
      id: 'noord-zuid',
      name: { nl: 'Noord naar Zuid', en: 'North to South' },
      aliases: ['viaduct', 'bushalte'],
      from: 'noord',
      to: 'zuid',
      lengthMetres: 300,
      line: [
        [4.982, 52.31025],
        [4.986, 52.31025],
      ],
      owner: 'eigenaar',
      passes: [],
    },
  ],
  taxonomy: {
    mainTypes: ['schoon', 'heel', 'veilig'].map((id) => ({ id, label: { nl: id, en: id } })),
    subTypes: [
      subType('zwerfvuil', 'schoon', ['vuil', 'troep']),
      subType('urine', 'schoon', ['urine', 'plas']),
      subType('lift-defect', 'heel', ['lift stuk', 'lift defect', 'lift doet het niet']),
      subType('verlichting', 'heel', ['lamp', 'donker']),
      subType('hangen', 'veilig', ['jongeren', 'hangjongeren']),
      subType('drugs', 'veilig', ['drugs', 'wiet', 'dealer']),
    ],
  },
};

function tower(id: string, name: string, east: number): AreaPack['towers'][number] {
  return {
    id,
    name,
    aliases: [id, `${id}flat`],
    centre: [4.981 + east, 52.31025],
    uncertaintyMetres: null,
    bearing: 0,
    outline: ring.map(([x, y]) => [x + east, y]),
    owner: 'eigenaar',
    dwellings: null,
    levels: [0, 1, 2, 3].map((ordinal) => ({
      ordinal,
      shortName: ordinal === 0 ? 'bg' : String(ordinal),
      name: { nl: `Verdieping ${ordinal}`, en: `Floor ${ordinal}` },
      aliases: [`${ordinal}e`],
      units: [
        {
          id: 'lift',
          name: { nl: 'Lift', en: 'Lift' },
          category: 'elevator',
          veraPlace: 'LIF',
          aliases: ['liften', 'lift'],
          outline: [
            [0, 0],
            [2, 0],
            [2, 2],
          ],
        },
        {
          id: 'trap',
          name: { nl: 'Trappenhuis', en: 'Stairs' },
          category: 'stairs',
          veraPlace: 'POR',
          aliases: ['trappenhuis', 'trap'],
          outline: [
            [3, 0],
            [5, 0],
            [5, 2],
          ],
        },
      ],
    })),
    estimated: true,
  };
}

function subType(
  id: string,
  main: string,
  keywords: string[],
): AreaPack['taxonomy']['subTypes'][number] {
  const label = { nl: id, en: id };
  return {
    id,
    main,
    label,
    observed: 'condition',
    keywords,
    aliases: [],
    vera: null,
    signalen: null,
  };
}
