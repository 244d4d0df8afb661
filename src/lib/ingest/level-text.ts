import { plainName } from './names.ts';

const GROUND = new Set([
  'bg',
  'b',
  'bgg',
  'begane grond',
  'beganegrond',
  'parterre',
  'p',
  'hal',
  'gf',
  'g',
  'ground',
  'ground floor',
  'benedenverdieping',
  'beneden',
  'l0',
  'eg',
]);
const BELOW = new Set(['kelder', 'souterrain', 'basement', 'k', 'ug', 'cellar']);
const ORDINALS = [
  'eerste',
  'tweede',
  'derde',
  'vierde',
  'vijfde',
  'zesde',
  'zevende',
  'achtste',
  'negende',
  'tiende',
  'elfde',
  'twaalfde',
  'dertiende',
  'veertiende',
];

/** The ordinal of a storey as people write it (`bg`, `3e verdieping`, `v3`, `-1`); null when it is none. */
export function levelOfText(text: string): number | null {
  const plain = plainName(text);
  if (GROUND.has(plain)) return 0;
  if (BELOW.has(plain)) return -1;
  const match =
    /^(?:v|l|e|et|vd|verd|verdieping|etage|floor|level|storey|laag)?\s*([+-]?\d{1,2})(?:\.0+)?\s*(?:e|de|ste|st|nd|rd|th)?(?:\s*(?:verdieping|verd|etage|floor|hoog|woonlaag|storey|v))?$/.exec(
      text.trim().toLowerCase().replace(',', '.'),
    );
  if (match) return Number(match[1]) || 0;
  const word = plain.split(' ')[0] ?? '';
  const ordinal = ORDINALS.indexOf(word);
  return ordinal < 0 ? null : ordinal + 1;
}
