import { areas } from './areas.ts';
import { baseMap } from './base-map.ts';
import { combinations } from './combinations.ts';
import { evaluation } from './evaluation.ts';
import { explaining } from './explaining.ts';
import { importing } from './importing.ts';
import { importPage } from './import-page.ts';
import { precision } from './precision.ts';
import { overview } from './overview.ts';
import { patterns } from './patterns.ts';
import { privacy } from './privacy.ts';
import { publicSpace } from './public-space.ts';
import { question } from './question.ts';
import { reviewing } from './reviewing.ts';
import { server } from './server.ts';
import { sharing } from './sharing.ts';
import { storedData } from './stored-data.ts';

export const nl = {
  ...overview,
  areas,
  baseMap,
  combinations,
  evaluation,
  explaining,
  importing,
  importPage,
  precision,
  patterns,
  privacy,
  publicSpace,
  question,
  reviewing,
  server,
  sharing,
  storedData,
};

/** Every language has exactly the keys, and the parameters, of the Dutch dictionary. */
export type Dictionary = typeof nl;
