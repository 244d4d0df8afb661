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
import type { Dictionary } from '../nl/index.ts';

export const en: Dictionary = {
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
