/** The pages of a meeting in their order: what came of last time first, what is agreed on last. */
export const deckPages = [
  'actions',
  'verdict',
  'money',
  'places',
  'types',
  'follow-up',
  'curves',
  'measures',
  'like',
  'agreed',
] as const;
export type DeckPage = (typeof deckPages)[number];

/** The page that a key turns to; null for a key that turns none. */
export function deckKey(key: string, at: number, pages: number): number | null {
  const to = { ArrowRight: at + 1, PageDown: at + 1, ArrowLeft: at - 1, PageUp: at - 1 }[key];
  if (key === 'Home') return 0;
  if (key === 'End') return pages - 1;
  return to === undefined ? null : Math.max(0, Math.min(pages - 1, to));
}
