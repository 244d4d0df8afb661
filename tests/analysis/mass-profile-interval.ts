import { studentCriticalValue } from '../../src/lib/analysis/student-t.ts';
import { normalCriticalValue } from '../../src/lib/analysis/normal.ts';

/** A before/after comparison of sums, as a quasi-Poisson fit leaves it. */
export interface FittedRatio {
  countBefore: number;
  exposureBefore: number;
  countAfter: number;
  exposureAfter: number;
  dispersion: number;
  degreesOfFreedom: number;
}

/**
 * The interval that R's MASS::confint (7.3) gives for the rate ratio of a quasi-Poisson fit: the profile
 * likelihood on a coarse grid, through a spline, read off by straight lines. That reading is off the
 * true profile by some 1e-5, so the reference figures are matched only by going the same way.
 */
export function massProfileInterval(
  fit: FittedRatio,
  confidence: number,
): { lower: number; upper: number } {
  const { countBefore, exposureBefore, countAfter, exposureAfter } = fit;
  const estimate = Math.log(countAfter / exposureAfter / (countBefore / exposureBefore));
  const standardError = Math.sqrt(fit.dispersion * (1 / countBefore + 1 / countAfter));
  const likelihood = (logRatio: number) => {
    const odds = (exposureAfter / exposureBefore) * Math.exp(logRatio);
    return countAfter * Math.log(odds) - (countAfter + countBefore) * Math.log1p(odds);
  };
  const rootAt = (logRatio: number) => {
    const fall = (2 * (likelihood(estimate) - likelihood(logRatio))) / fit.dispersion;
    return Math.sign(logRatio - estimate) * Math.sqrt(Math.max(0, fall));
  };
  const furthest = studentCriticalValue(1 - (1 - confidence) / 4, fit.degreesOfFreedom);
  const grid = [estimate];
  for (const side of [-1, 1]) {
    for (let step = 1, root = 0; step < 10 && Math.abs(root) < furthest; step++) {
      const logRatio = estimate + (side * step * furthest * standardError) / 5;
      root = rootAt(logRatio);
      grid.push(logRatio);
    }
  }
  grid.sort((a, b) => a - b);
  const curve = splineOnto(grid, grid.map(rootAt), 3 * grid.length);
  const cutoff = normalCriticalValue(confidence);
  return { lower: Math.exp(readOff(curve, -cutoff)), upper: Math.exp(readOff(curve, cutoff)) };
}

interface Curve {
  x: number[];
  y: number[];
}

/** The x at which the straight lines through a rising curve have height y. */
function readOff({ x, y }: Curve, height: number): number {
  const at = y.findIndex((value) => value >= height);
  const [x0, x1, y0, y1] = [x[at - 1], x[at], y[at - 1], y[at]].map(
    (value) => value ?? NaN,
  ) as Four;
  return x0 + ((x1 - x0) * (height - y0)) / (y1 - y0);
}

type Four = [number, number, number, number];

/** Cubic spline with the end conditions of Forsythe, Malcolm & Moler 1977, at `count` even steps. */
function splineOnto(x: number[], y: number[], count: number): Curve {
  const n = x.length;
  const at = (list: number[], i: number) => list[i] ?? NaN;
  const width = x.slice(1).map((value, i) => value - at(x, i));
  const slope = width.map((h, i) => (at(y, i + 1) - at(y, i)) / h);
  const diagonal = x.map((_, i) => 2 * (at(width, i - 1) + at(width, i)));
  const sigma = x.map((_, i) => at(slope, i) - at(slope, i - 1));
  diagonal[0] = -at(width, 0);
  diagonal[n - 1] = -at(width, n - 2);
  const third = (i: number) => at(sigma, i) / (at(x, i + 1) - at(x, i - 1));
  sigma[0] = ((third(2) - third(1)) * at(width, 0) ** 2) / (at(x, 3) - at(x, 0));
  sigma[n - 1] =
    (-(third(n - 2) - third(n - 3)) * at(width, n - 2) ** 2) / (at(x, n - 1) - at(x, n - 4));
  for (let i = 1; i < n; i++) {
    const share = at(width, i - 1) / at(diagonal, i - 1);
    diagonal[i] = at(diagonal, i) - share * at(width, i - 1);
    sigma[i] = at(sigma, i) - share * at(sigma, i - 1);
  }
  sigma[n - 1] = at(sigma, n - 1) / at(diagonal, n - 1);
  for (let i = n - 2; i >= 0; i--) {
    sigma[i] = (at(sigma, i) - at(width, i) * at(sigma, i + 1)) / at(diagonal, i);
  }
  const valueAt = (point: number) => {
    const later = x.findIndex((value) => value > point);
    const i = later === -1 ? n - 2 : later - 1;
    const [h, s0, s1] = [at(width, i), at(sigma, i), at(sigma, i + 1)];
    const step = point - at(x, i);
    const linear = at(slope, i) - h * (s1 + 2 * s0);
    return at(y, i) + step * (linear + step * (3 * s0 + (step * (s1 - s0)) / h));
  };
  const steps = Array.from(
    { length: count },
    (_, k) => at(x, 0) + ((at(x, n - 1) - at(x, 0)) * k) / (count - 1),
  );
  return { x: steps, y: steps.map(valueAt) };
}
