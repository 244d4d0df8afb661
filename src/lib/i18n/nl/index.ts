import { basics } from './basics.ts';
<<<<<<< HEAD
import { charts } from './charts.ts';
import { explaining } from './explaining.ts';
import { explanations } from './explanations.ts';
=======
import { combinations } from './combinations.ts';
>>>>>>> a8e0d3f (Say which combinations of place, type and hour stand out, and where it moves)
import { importing } from './importing.ts';
import { map } from './map.ts';
import { opening } from './opening.ts';
import { pages } from './pages.ts';
import { patterns } from './patterns.ts';
import { reviewing } from './reviewing.ts';
import { takeaway } from './takeaway.ts';
import { towers } from './towers.ts';

export const nl = {
<<<<<<< HEAD
  basics,
  charts,
  explaining,
  explanations,
  importing,
  map,
  opening,
  pages,
  patterns,
  reviewing,
  takeaway,
=======
  charts,
  basics,
  combinations,
  importing,
  map,
  pages,
  patterns,
  reviewing,
>>>>>>> a8e0d3f (Say which combinations of place, type and hour stand out, and where it moves)
  towers,
};

/** Every language has exactly the keys, and the parameters, of the Dutch dictionary. */
export type Dictionary = typeof nl;
