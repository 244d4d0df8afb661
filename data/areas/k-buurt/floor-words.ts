const ordinals = [
  'begane grond',
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
];
const cardinals = [
  'nul',
  'een',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
  'dertien',
];

export const groundFloorWords = [
  'begane grond',
  'bg',
  'b.g.',
  'bgg',
  'beneden',
  'parterre',
  '0',
  '0e',
];

export const roofWords = ['dak', 'op het dak', 'dakterras', 'bovenste dak'];

/** How exports and messages name a floor: `3`, `3e`, `3de`, `derde`, `3 hoog`, `drie hoog`. */
export function floorWords(ordinal: number): string[] {
  const word = ordinals[ordinal];
  const count = cardinals[ordinal];
  if (word === undefined || count === undefined) throw new RangeError(`no words for ${ordinal}`);
  const suffix = ordinal === 1 || ordinal === 8 ? 'ste' : 'de';
  return [
    `${ordinal}`,
    `${ordinal}e`,
    `${ordinal}${suffix}`,
    word,
    `${ordinal}e verdieping`,
    `${ordinal}e etage`,
    `${word} verdieping`,
    `${word} etage`,
    `verdieping ${ordinal}`,
    `etage ${ordinal}`,
    `${ordinal} hoog`,
    `${ordinal}hoog`,
    `${count} hoog`,
  ];
}
