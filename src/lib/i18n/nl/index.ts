import { charts } from './charts.ts';
import { basics } from './basics.ts';
import { importing } from './importing.ts';
import { explaining } from './explaining.ts';
import { map } from './map.ts';
import { opening } from './opening.ts';
import { pages } from './pages.ts';
import { patterns } from './patterns.ts';
import { reviewing } from './reviewing.ts';
import { towers } from './towers.ts';

export const nl = {
  charts,
  basics,
  explaining,
  importing,
  map,
  opening,
  pages,
  patterns,
  reviewing,
  towers,
};

/** Every language has exactly the keys, and the parameters, of the Dutch dictionary. */
export type Dictionary = typeof nl;
