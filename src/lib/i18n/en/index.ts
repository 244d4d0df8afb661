import { areas } from './areas.ts';
import { basics } from './basics.ts';
import { cells } from './cells.ts';
import { charts } from './charts.ts';
import { combinations } from './combinations.ts';
import { evaluation } from './evaluation.ts';
import { explaining } from './explaining.ts';
import { explanations } from './explanations.ts';
import { importing } from './importing.ts';
import { map } from './map.ts';
import { opening } from './opening.ts';
import { pages } from './pages.ts';
import { patterns } from './patterns.ts';
import { play } from './play.ts';
import { privacy } from './privacy.ts';
import { publicSpace } from './public-space.ts';
import { question } from './question.ts';
import { reviewing } from './reviewing.ts';
import { server } from './server.ts';
import { sharing } from './sharing.ts';
import { takeaway } from './takeaway.ts';
import { towers } from './towers.ts';
import type { Dictionary } from '../nl/index.ts';

export const en: Dictionary = {
  areas,
  basics,
  cells,
  charts,
  combinations,
  evaluation,
  explaining,
  explanations,
  importing,
  map,
  opening,
  pages,
  patterns,
  play,
  privacy,
  publicSpace,
  question,
  reviewing,
  server,
  sharing,
  takeaway,
  towers,
};
