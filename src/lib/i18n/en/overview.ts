import type { overview as dutch } from '../nl/overview.ts';
import { basics } from './basics.ts';
import { cells } from './cells.ts';
import { charts } from './charts.ts';
import { explanations } from './explanations.ts';
import { foundSpread } from './found-spread.ts';
import { map } from './map.ts';
import { opening } from './opening.ts';
import { pages } from './pages.ts';
import { play } from './play.ts';
import { retention } from './retention.ts';
import { takeaway } from './takeaway.ts';
import { towers } from './towers.ts';

export const overview: typeof dutch = {
  basics,
  cells,
  charts,
  explanations,
  foundSpread,
  map,
  opening,
  pages,
  play,
  retention,
  takeaway,
  towers,
};
