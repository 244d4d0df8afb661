import { length, lineString } from '@turf/turf';
import type { Leg, Position, Stop } from '../../../src/lib/domain/area-pack.ts';
import { type LocalPoint, localFrame } from '../local-frame.ts';
import { positions } from '../positions.ts';
import { SLAB_DEPTH } from './tower-units.ts';
import { towers } from './towers.ts';

/** Two metres before the facade on the side of the Karspeldreef. */
const DOOR: LocalPoint = [0, SLAB_DEPTH / 2 + 2];

const metro: Stop = {
  id: 'metro-kraaiennest',
  name: 'Metro Kraaiennest',
  tower: null,
  point: [4.97963, 52.31632],
};

export const stops: Stop[] = [
  towerStop('kralenbeek'),
  metro,
  towerStop('kempering'),
  towerStop('klieverink'),
  towerStop('kouwenoord'),
];

export const legs: Leg[] = [
  leg(
    {
      id: 'kralenbeek-metro',
      name: { nl: 'Kralenbeek – metro', en: 'Kralenbeek – metro' },
      aliases: [
        'kralenbeek-metro',
        'de kameleon',
        'kameleon',
        'winkelcentrum',
        'bushalte',
        'bushokje',
        'karspeldreef bij de kameleon',
      ],
      passes: [
        { nl: 'Karspeldreef', en: 'Karspeldreef' },
        { nl: 'winkelcentrum De Kameleon', en: 'De Kameleon shopping centre' },
        { nl: 'bushalte Kraaienneststation', en: 'bus stop Kraaienneststation' },
      ],
      from: 'kralenbeek',
      to: metro.id,
    },
    positions('4.97463,52.31449 4.97881,52.31594'),
  ),
  leg(
    {
      id: 'metro-kempering',
      name: { nl: 'Metro – Kempering', en: 'Metro – Kempering' },
      aliases: [
        'metro-kempering',
        'viaduct',
        'onder het viaduct',
        'metroviaduct',
        'metro',
        'metrostation',
        'kraaiennest',
        'onderdoorgang',
      ],
      passes: [
        { nl: 'metroviaduct Kraaiennest', en: 'Kraaiennest metro viaduct' },
        { nl: 'Karspeldreef', en: 'Karspeldreef' },
      ],
      from: metro.id,
      to: 'kempering',
    },
    positions('4.97970,52.31625 4.98002,52.31636'),
  ),
  leg(
    {
      id: 'kempering-klieverink',
      name: { nl: 'Kempering – Klieverink', en: 'Kempering – Klieverink' },
      aliases: ['kempering-klieverink', 'parkeerterrein', 'parkeerplaats', 'parkeerplaatsen'],
      passes: [
        { nl: 'Kromwijkdreef', en: 'Kromwijkdreef' },
        { nl: 'parkeerplaatsen', en: 'parking places' },
      ],
      from: 'kempering',
      to: 'klieverink',
    },
    [nearTower('kempering', [4, 18]), nearTower('klieverink', [-4, 18])],
  ),
  leg(
    {
      id: 'klieverink-kouwenoord',
      name: { nl: 'Klieverink – Kouwenoord', en: 'Klieverink – Kouwenoord' },
      aliases: ['klieverink-kouwenoord', 'karspelplantsoen', 'plantsoen', 'park', 'parkpad'],
      passes: [
        { nl: 'rand van het Karspelplantsoen', en: 'edge of the Karspelplantsoen park' },
        { nl: 'parkeerplaatsen', en: 'parking places' },
      ],
      from: 'klieverink',
      to: 'kouwenoord',
    },
    [
      nearTower('klieverink', [26, 12]),
      nearTower('klieverink', [30, -8]),
      ...positions('4.98290,52.31618 4.98410,52.31645'),
      nearTower('kouwenoord', [-28, -12]),
      nearTower('kouwenoord', [-26, 12]),
    ],
  ),
];

function towerStop(id: string): Stop {
  return { id, name: towerOf(id).name, tower: id, point: nearTower(id, DOOR) };
}

function leg(
  facts: Omit<Leg, 'line' | 'lengthMetres' | 'owner'>,
  between: readonly Position[],
): Leg {
  const line = [pointOf(facts.from), ...between, pointOf(facts.to)];
  const lengthMetres = Math.round(length(lineString(line), { units: 'meters' }));
  return { ...facts, lengthMetres, line, owner: 'gemeente' };
}

function nearTower(id: string, local: LocalPoint): Position {
  const { centre, bearing } = towerOf(id);
  return localFrame(centre, bearing)(local);
}

function towerOf(id: string) {
  const found = towers.find((tower) => tower.id === id);
  if (!found) throw new RangeError(`no tower ${id}`);
  return found;
}

function pointOf(id: string): Position {
  const found = stops.find((stop) => stop.id === id);
  if (!found) throw new RangeError(`no stop ${id}`);
  return found.point;
}
