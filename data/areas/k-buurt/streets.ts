import type { AreaPack } from '../../../src/lib/domain/area-pack.ts';
import { positions } from '../positions.ts';

/** Centre lines, simplified. */
export const streets: AreaPack['streets'] = [
  {
    id: 'karspeldreef',
    name: 'Karspeldreef',
    kind: 'street',
    line: positions(
      '4.96357,52.31081 4.96807,52.31221 4.98046,52.31651 4.98211,52.31708 4.98462,52.31793',
    ),
  },
  {
    id: 's-gravendijkdreef',
    name: "'s-Gravendijkdreef",
    kind: 'street',
    line: positions(
      `4.98462,52.31793 4.98483,52.31814 4.98479,52.31828 4.98397,52.31928 4.98333,52.31999
       4.98226,52.32137 4.98053,52.32331`,
    ),
  },
  {
    id: 'kromwijkdreef',
    name: 'Kromwijkdreef',
    kind: 'street',
    line: positions(
      `4.98046,52.31651 4.98124,52.31568 4.98181,52.31505 4.98244,52.31436 4.98304,52.31359
       4.98405,52.31300 4.98597,52.31244`,
    ),
  },
  {
    id: 'loosdrechtdreef',
    name: 'Loosdrechtdreef',
    kind: 'street',
    line: positions(
      '4.98597,52.31244 4.98686,52.31223 4.98804,52.31234 4.98926,52.31269 4.99116,52.31344',
    ),
  },
  {
    id: 'bijlmerdreef',
    name: 'Bijlmerdreef',
    kind: 'street',
    line: positions(
      '4.96237,52.31872 4.96285,52.31886 4.96831,52.32074 4.97112,52.32160 4.97355,52.32250',
    ),
  },
  {
    id: 'groesbeekdreef',
    name: 'Groesbeekdreef',
    kind: 'street',
    line: positions('4.96897,52.32050 4.97253,52.31656 4.97438,52.31448'),
  },
  {
    id: 'gooiseweg',
    name: 'Gooiseweg (S112)',
    kind: 'main-road',
    line: positions('4.95676,52.32403 4.96357,52.31658 4.96518,52.31480 4.97143,52.30798'),
  },
  {
    id: 'metro-53',
    name: 'Metro 53',
    kind: 'metro',
    line: positions(
      '4.97323,52.32331 4.97639,52.32000 4.97941,52.31683 4.97963,52.31632 4.98449,52.31123',
    ),
  },
];
