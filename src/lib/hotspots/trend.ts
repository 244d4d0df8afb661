import { mannKendall } from '../analysis/mann-kendall.ts';

export type Trend = 'rising' | 'falling' | 'none' | 'too-few-data';

/** Fewer walked steps than this cannot show a trend at 5 %. */
const LEAST_STEPS = 6;

/** Mann-Kendall, at 5 %, on the rates of the steps that were walked. */
export function trendOf(
  steps: readonly { readonly count: number; readonly passes: number }[],
): Trend {
  const rates = steps.flatMap(({ count, passes }) => (passes > 0 ? [count / passes] : []));
  const { pTwoSided, s } = mannKendall(rates);
  if (rates.length < LEAST_STEPS || pTwoSided === null) return 'too-few-data';
  if (pTwoSided > 0.05) return 'none';
  return s > 0 ? 'rising' : 'falling';
}
