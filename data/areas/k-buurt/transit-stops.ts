import type { AreaPack } from '../../../src/lib/domain/area-pack.ts';
import { positions } from '../positions.ts';

export const transitStops: AreaPack['transitStops'] = [
  {
    id: 'metro-kraaiennest',
    name: 'Kraaiennest',
    mode: 'metro',
    points: positions('4.97941,52.31683 4.97963,52.31632'),
  },
  {
    id: 'bus-kraaienneststation',
    name: 'Kraaienneststation',
    mode: 'bus',
    points: positions('4.97871,52.31605 4.98138,52.31679 4.98074,52.31599'),
  },
  {
    id: 'bus-kelbergen',
    name: 'Kelbergen',
    mode: 'bus',
    points: positions('4.97168,52.31344'),
  },
];
