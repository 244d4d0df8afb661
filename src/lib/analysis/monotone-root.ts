export interface RootSearch {
  /** First guess, inside the domain. */
  start: number;
  /** Slope of f; without it the search bisects. */
  derivative?: (x: number) => number;
  /** Open lower and upper end of the domain; default 0 and Infinity. */
  from?: number;
  to?: number;
}

/**
 * The x at which an increasing function crosses 0: Newton steps kept inside a shrinking bracket,
 * bisection whenever a step leaves it. Ends when the bracket or the step is at rounding level.
 *
 * @see Press et al. 2007, Numerical Recipes, 9.4 (rtsafe).
 */
export function monotoneRoot(f: (x: number) => number, search: RootSearch): number {
  let low = search.from ?? 0;
  let high = search.to ?? Infinity;
  let x = search.start;
  for (let step = 0; step < 400; step++) {
    const value = f(x);
    if (value === 0) return x;
    if (value < 0) low = x;
    else high = x;
    const slope = search.derivative?.(x) ?? 0;
    let next = x - value / slope;
    if (!(next > low && next < high)) next = middle(low, high, x);
    if (Math.abs(next - x) <= 1e-15 * Math.abs(x) || next === low || next === high) return next;
    x = next;
  }
  return x;
}

/** Geometric middle when the bracket spans orders of magnitude, doubling while it is open. */
function middle(low: number, high: number, x: number): number {
  if (high === Infinity) return x > 0 ? x * 2 : x + 1;
  if (low > 0 && high / low > 4) return Math.sqrt(low * high);
  if (low === 0 && high > 0) return high / 8;
  return low + (high - low) / 2;
}
