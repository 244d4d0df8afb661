import { offerParameters } from '../takeaway/offer-taking.ts';
import type { Dashboard } from '../dashboard.svelte.ts';
import type { Patterns } from './patterns.svelte.ts';
import { PERMUTATIONS, patternsSeed } from './seed.ts';

/** Puts the settings of the page under the findings that are made on it. */
export function offerPatternParameters(patterns: Patterns, dashboard: Dashboard): void {
  offerParameters('hotspots', () => {
    const { step, scale, compareWith } = patterns;
    return { step, scale, compareWith };
  });
  offerParameters('combinations', () => {
    const { slots, depth, mixOf: compareWith } = patterns;
    return { slots, depth, compareWith, found: dashboard.view.found };
  });
  offerParameters('nearRepeats', () => ({ permutations: PERMUTATIONS, seed: patternsSeed }));
}
