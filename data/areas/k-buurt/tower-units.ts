import type { Unit } from '../../../src/lib/domain/area-pack.ts';
import type { LocalPoint } from '../local-frame.ts';

/** The schematic slab, in metres. The gallery side (y = 8) faces the Karspeldreef. */
export const SLAB_LENGTH = 44;
export const SLAB_DEPTH = 16;

type Outline = Unit['outline'];
type Kind = Omit<Unit, 'outline'>;

const core: { lift: [Kind, Outline]; stairs: [Kind, Outline]; shaft: [Kind, Outline] } = {
  lift: [
    {
      id: 'lift',
      name: { nl: 'Lift', en: 'Lift' },
      category: 'elevator',
      veraPlace: 'LIF',
      aliases: ['lift', 'liften', 'in de lift', 'liftdeur', 'liftkooi', 'liftcabine'],
    },
    box([-6, -3], [-1, 2]),
  ],
  stairs: [
    {
      id: 'stairs',
      name: { nl: 'Trappenhuis', en: 'Stairwell' },
      category: 'stairs',
      veraPlace: 'POR',
      aliases: ['trappenhuis', 'trappenhal', 'trap', 'trappen', 'noodtrap', 'portiek', 'traphal'],
    },
    box([-1, -8], [6, 2]),
  ],
  shaft: [
    {
      id: 'shaft',
      name: { nl: 'Schacht', en: 'Shaft' },
      category: 'nonpublic',
      veraPlace: 'OVE',
      aliases: ['schacht', 'meterkast', 'liftmachinekamer'],
    },
    box([-6, -8], [-1, -3]),
  ],
};

/** Places from west to east, then what is closed to the public. */
export const groundFloorUnits: Unit[] = [
  unit(
    {
      id: 'storage',
      name: { nl: 'Bergingen', en: 'Storage rooms' },
      category: 'storage',
      veraPlace: 'BER',
      aliases: ['bergingen', 'berging', 'bergingsgang', 'boxen', 'box', 'boxengang', 'kelderbox'],
    },
    box([-22, -8], [-6, 8]),
  ),
  unit(
    {
      id: 'entrance-hall',
      name: { nl: 'Entreehal', en: 'Entrance hall' },
      category: 'lobby',
      veraPlace: 'ENT',
      aliases: ['entreehal', 'entree', 'hal', 'ingang', 'voordeur', 'hoofdingang', 'centrale hal'],
    },
    box([-6, 2], [6, 8]),
  ),
  unit(...core.lift),
  unit(...core.stairs),
  unit(
    {
      id: 'mailboxes',
      name: { nl: 'Brievenbussen', en: 'Mailboxes' },
      category: 'mailroom',
      veraPlace: 'OVE',
      aliases: ['brievenbussen', 'brievenbus', 'postkasten', 'postvakken'],
    },
    box([6, 2], [11, 8]),
  ),
  unit(
    {
      id: 'bicycle-store',
      name: { nl: 'Fietsenstalling', en: 'Bicycle store' },
      category: 'parking',
      veraPlace: 'FIE',
      aliases: ['fietsenstalling', 'fietsenberging', 'fietsenhok', 'fietsenkelder', 'stalling'],
    },
    [
      [6, -8],
      [15, -8],
      [15, 8],
      [11, 8],
      [11, 2],
      [6, 2],
    ],
  ),
  unit(
    {
      id: 'container-room',
      name: { nl: 'Containerruimte', en: 'Container room' },
      category: 'utilities',
      veraPlace: 'CON',
      aliases: ['containerruimte', 'containerhok', 'vuilruimte', 'vuilnisruimte', 'afvalruimte'],
    },
    box([15, -8], [22, 8]),
  ),
  unit(...core.shaft),
];

export const residentialUnits: Unit[] = [
  unit(gallery('west', ['westvleugel', 'westgalerij', 'galerij links']), box([-22, 5.5], [-6, 8])),
  unit(
    {
      id: 'lift-hall',
      name: { nl: 'Lifthal', en: 'Lift lobby' },
      category: 'lobby',
      veraPlace: 'OVE',
      aliases: ['lifthal', 'hal bij de lift', 'overloop', 'portaal', 'bordes', 'liftportaal'],
    },
    box([-6, 2], [6, 8]),
  ),
  unit(...core.lift),
  unit(...core.stairs),
  unit(gallery('east', ['oostvleugel', 'oostgalerij', 'galerij rechts']), box([6, 5.5], [22, 8])),
  unit(...core.shaft),
  unit(dwellings('west'), box([-22, -8], [-6, 5.5])),
  unit(dwellings('east'), box([6, -8], [22, 5.5])),
];

export const roofUnits: Unit[] = [
  unit(
    {
      id: 'roof',
      name: { nl: 'Dak', en: 'Roof' },
      category: 'unspecified',
      veraPlace: 'DAK',
      aliases: ['dak', 'dakterras', 'dakluik', 'op het dak'],
    },
    [
      [-22, -8],
      [-6, -8],
      [-6, 2],
      [6, 2],
      [6, -8],
      [22, -8],
      [22, 8],
      [-22, 8],
    ],
  ),
  unit(...core.stairs),
  unit({ ...core.shaft[0], aliases: ['liftmachinekamer'] }, box([-6, -8], [-1, 2])),
];

function gallery(wing: 'west' | 'east', words: string[]): Kind {
  const side = wing === 'west' ? 'west' : 'oost';
  return {
    id: `gallery-${wing}`,
    name: { nl: `Galerij ${side}`, en: `Gallery ${wing}` },
    category: 'walkway',
    veraPlace: 'GAL',
    aliases: [`galerij ${side}`, `galerij ${side}zijde`, ...words],
  };
}

function dwellings(wing: 'west' | 'east'): Kind {
  return {
    id: `dwellings-${wing}`,
    name: { nl: 'Woningen (niet getoond)', en: 'Dwellings (not shown)' },
    category: 'nonpublic',
    veraPlace: null,
    aliases: [],
  };
}

function unit(kind: Kind, outline: Outline): Unit {
  return { ...kind, outline };
}

function box([left, bottom]: LocalPoint, [right, top]: LocalPoint): Outline {
  return [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ];
}
