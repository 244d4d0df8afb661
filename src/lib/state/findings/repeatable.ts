/** Views of the overview whose figures `linkedFigures` gives. */
export const linkedViews = [
  'types',
  'night',
  'week',
  'nights',
  'route',
  'towers',
  'map',
  'list',
] as const;
export type LinkedView = (typeof linkedViews)[number];

/** Statistics whose figures `patternFigures` gives. */
export const patternViews = ['hotspots', 'nearRepeats', 'combinations'] as const;
export type PatternView = (typeof patternViews)[number];

export function isLinkedView(view: string): view is LinkedView {
  return linkedViews.some((one) => one === view);
}

export function isPatternView(view: string): view is PatternView {
  return patternViews.some((one) => one === view);
}
