import { offerParameters } from '../takeaway/offer-taking.ts';
import type { Patterns } from './patterns.svelte.ts';
import { PERMUTATIONS, patternsSeed } from './seed.ts';

/** Puts the settings of the page under the findings that are made on it. */
export function offerPatternParameters(patterns: Patterns): void {
  offerParameters('hotspots', () => {
    const { step, scale, compareWith } = patterns;
    return { step, scale, compareWith };
  });
  offerParameters('nearRepeats', () => ({ permutations: PERMUTATIONS, seed: patternsSeed }));
}
