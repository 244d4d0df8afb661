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
import type { Dictionary } from '../nl/index.ts';

export const en: Dictionary = {
  basics,
<<<<<<< HEAD
  charts,
  explaining,
  explanations,
=======
  combinations,
>>>>>>> a8e0d3f (Say which combinations of place, type and hour stand out, and where it moves)
  importing,
  map,
  opening,
  pages,
  patterns,
  reviewing,
  takeaway,
  towers,
};
