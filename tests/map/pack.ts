import type { AreaPack } from '$lib/domain/area-pack.ts';

const ring: [number, number][] = [
  [4.98, 52.31],
  [4.981, 52.31],
  [4.981, 52.311],
  [4.98, 52.31],
];

/** A pack with nothing but its bounds, as a file of another city makes it. */
export const barePack: AreaPack = {
  format: 'signaalkaart-area',
  version: 1,
  id: 'elsewhere',
  name: 'Elsewhere',
  timeZone: 'UTC',
  caution: null,
  attribution: [],
  bounds: [-87.94, 41.64, -87.52, 42.02],
  nightWindow: [0, 1440],
  owners: [],
  administrativeAreas: [],
  streets: [],
  landmarks: [],
  transitStops: [],
  towers: [],
  stops: [],
  legs: [],
  taxonomy: { mainTypes: [], subTypes: [] },
};

/** One of everything. */
export const smallPack: AreaPack = {
  ...barePack,
  id: 'small',
  name: 'Small',
  bounds: [4.97, 52.3, 4.99, 52.32],
  owners: [{ id: 'owner', name: { nl: 'Eigenaar', en: 'Owner' } }],
  administrativeAreas: [
    { id: 'part', code: 'P1', formerCode: null, statisticsCode: null, name: 'Part', ring },
  ],
  streets: [
    { id: 'road', name: 'Road', kind: 'main-road', line: [ring[0], ring[1]] as [number, number][] },
    { id: 'metro', name: 'Metro', kind: 'metro', line: [ring[0], ring[2]] as [number, number][] },
  ],
  landmarks: [
    { id: 'park', name: 'Park', kind: 'park', point: [4.98, 52.31], ring },
    { id: 'house', name: 'House', kind: 'community', point: [4.98, 52.31], ring: null },
  ],
  transitStops: [
    {
      id: 'metro-stop',
      name: 'Metro stop',
      mode: 'metro',
      points: [
        [4.98, 52.31],
        [4.982, 52.312],
      ],
    },
  ],
  towers: [
    {
      id: 'a',
      name: 'A',
      aliases: [],
      centre: [4.9803, 52.3103],
      uncertaintyMetres: 20,
      bearing: 30,
      outline: ring,
      owner: 'owner',
      dwellings: null,
      levels: [
        { ordinal: 0, shortName: 'bg', name: { nl: 'Bg', en: 'G' }, aliases: [], units: [] },
      ],
      estimated: true,
    },
  ],
  stops: [
    { id: 's1', name: 'S1', tower: 'a', point: [4.98, 52.31] },
    { id: 's2', name: 'S2', tower: null, point: [4.982, 52.31] },
  ],
  legs: [
    {
      id: 'leg',
      name: { nl: 'Deel', en: 'Leg' },
      aliases: [],
      from: 's1',
      to: 's2',
      lengthMetres: 140,
      line: [
        [4.98, 52.31],
        [4.982, 52.31],
      ],
      owner: 'owner',
      passes: [],
    },
  ],
};
