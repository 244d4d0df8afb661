/** Of everything that draws lots on the page of patterns: the same data gives the same figures. */
export const patternsSeed = 20220315;
/** Times the nights are drawn in the search for near repeats. */
export const PERMUTATIONS = 499;
