import type { Level, Position, Tower } from '../../../src/lib/domain/area-pack.ts';
import { localFrame, rectangle } from '../local-frame.ts';
import { closed } from '../positions.ts';
import { floorWords, groundFloorWords, roofWords } from './floor-words.ts';
import { STREET_GRID_BEARING } from './street-grid.ts';
import {
  SLAB_DEPTH,
  SLAB_LENGTH,
  groundFloorUnits,
  residentialUnits,
  roofUnits,
} from './tower-units.ts';

const RESIDENTIAL_FLOORS = 13;

/** West to east. Positions, forms and plans are estimates: nothing public gives them. */
export const towers: Tower[] = [
  tower('Kralenbeek', [4.97503, 52.31405], 25, ['kralenbeek', 'kralenbeekflat', 'kralen', 'krb']),
  tower('Kempering', [4.98044, 52.3159], 150, ['kempering', 'kemperingflat', 'kemper', 'kmp']),
  tower('Klieverink', [4.98147, 52.31626], 80, ['klieverink', 'klieverinkflat', 'klieve', 'klv']),
  tower('Kouwenoord', [4.9847, 52.31741], 120, ['kouwenoord', 'kouwenoordflat', 'kouwen', 'kwo']),
];

function tower(
  name: string,
  centre: Position,
  uncertaintyMetres: number,
  aliases: string[],
): Tower {
  const toWgs84 = localFrame(centre, STREET_GRID_BEARING);
  return {
    id: name.toLowerCase(),
    name,
    aliases,
    centre,
    uncertaintyMetres,
    bearing: STREET_GRID_BEARING,
    outline: closed(rectangle(SLAB_LENGTH, SLAB_DEPTH).map(toWgs84)),
    owner: 'corporatie',
    dwellings: null,
    levels: levels(),
    estimated: true,
  };
}

function levels(): Level[] {
  const residential = Array.from({ length: RESIDENTIAL_FLOORS }, (_, index): Level => {
    const ordinal = index + 1;
    return {
      ordinal,
      shortName: `${ordinal}`,
      name: { nl: `${ordinal}e verdieping`, en: `Floor ${ordinal}` },
      aliases: floorWords(ordinal),
      units: residentialUnits,
    };
  });
  return [
    {
      ordinal: 0,
      shortName: 'bg',
      name: { nl: 'Begane grond', en: 'Ground floor' },
      aliases: groundFloorWords,
      units: groundFloorUnits,
    },
    ...residential,
    {
      ordinal: RESIDENTIAL_FLOORS + 1,
      shortName: 'dak',
      name: { nl: 'Dak', en: 'Roof' },
      aliases: roofWords,
      units: roofUnits,
    },
  ];
}
