import type { SubType } from '../../../src/lib/domain/taxonomy.ts';

interface SubTypeFacts {
  id: string;
  /** Dutch and English. */
  label: readonly [nl: string, en: string];
  observed: SubType['observed'];
  keywords: string;
  aliases: string;
  vera: string | null;
  /** Main and sub category of Signalen. */
  signalen: readonly [main: string, sub: string] | null;
}

/** Keywords and aliases stand in one text, separated by commas. */
export function subType(main: string, facts: SubTypeFacts): SubType {
  const [nl, en] = facts.label;
  return {
    id: facts.id,
    main,
    label: { nl, en },
    observed: facts.observed,
    keywords: words(facts.keywords),
    aliases: words(facts.aliases),
    vera: facts.vera,
    signalen: facts.signalen && { main: facts.signalen[0], sub: facts.signalen[1] },
  };
}

function words(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim().replaceAll(/\s+/g, ' '))
    .filter((word) => word !== '');
}
