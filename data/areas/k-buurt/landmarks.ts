import type { AreaPack } from '../../../src/lib/domain/area-pack.ts';
import { localFrame, rectangle } from '../local-frame.ts';
import { closed } from '../positions.ts';
import { STREET_GRID_BEARING } from './street-grid.ts';

const kameleon: [number, number] = [4.97764, 52.31616];

/** Parks are points: no outline of theirs is among the sources. */
export const landmarks: AreaPack['landmarks'] = [
  {
    id: 'de-kameleon',
    name: 'Winkelcentrum De Kameleon',
    kind: 'shops',
    point: kameleon,
    ring: closed(rectangle(186, 56).map(localFrame(kameleon, STREET_GRID_BEARING))),
  },
  {
    id: 'de-bonte-kraai',
    name: 'Buurthuis De Bonte Kraai',
    kind: 'community',
    point: [4.97997, 52.31717],
    ring: null,
  },
  {
    id: 'karspelplantsoen',
    name: 'Karspelplantsoen',
    kind: 'park',
    point: [4.9849, 52.31569],
    ring: null,
  },
  {
    id: 'kruislaplantsoen',
    name: 'Kruislaplantsoen',
    kind: 'park',
    point: [4.97723, 52.31306],
    ring: null,
  },
];
