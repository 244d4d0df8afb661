import { benjaminiHochberg } from '../analysis/benjamini-hochberg.ts';
import { emergingHotSpot, type EmergingHotSpot } from '../analysis/emerging-hot-spots.ts';
import type { CellGraph } from './cell-graph.ts';
import { ratesOf, type HotspotOptions } from './hotspots.ts';
import { overNights, type CellNights } from './observations.ts';
import type { TimeSteps } from './time-steps.ts';

/** A step is hot or cold, and a trend counts, at this (corrected) p. */
const ALPHA = 0.05;

/**
 * How the heat of each place went from step to step: the test of `findHotspots` in every step, all
 * places and steps one family, and the category of that series.
 *
 * @returns by cell; computed when asked, for few cells matter.
 */
export function emergingOf(
  graph: CellGraph,
  data: CellNights,
  { starts, stepOf }: TimeSteps,
  options: HotspotOptions,
): (cell: number) => EmergingHotSpot {
  const tests = starts.map((_, step) => {
    const during = (night: number) => (stepOf[night] === step ? 1 : 0);
    const passes = overNights(data.passes, data.nights, during);
    return {
      passes,
      ...ratesOf(graph, overNights(data.counts, data.nights, during), passes, options),
    };
  });
  const adjusted = benjaminiHochberg(tests.flatMap(({ rates }) => [...rates.pTwoSided]));
  const family = tests[0]?.rates.pTwoSided.length ?? 0;
  return (cell) => {
    const at = (values: (step: number, window: number) => number) =>
      tests.map(({ passes, windowOf }, step) =>
        passes[cell] ? values(step, windowOf[cell] as number) : NaN,
      );
    const z = at((step, window) => tests[step]?.rates.z[window] ?? NaN);
    const p = at((step, window) => adjusted[step * family + window] ?? NaN);
    return emergingHotSpot(z, p, { alphaBins: ALPHA, alphaTrend: ALPHA });
  };
}
