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

/** The words of the overview and of what stands on every page; they come with the first page. */
export const overview = {
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
