export interface KernelPoints {
  /** Metres in one plane. */
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  /** 1 each when left out. */
  weights?: ArrayLike<number> | null;
}

/**
 * `quartic`: bandwidth is the radius beyond which a point counts nothing. `gaussian`: bandwidth is the
 * standard deviation. One is not the other: a quartic radius h spreads like a deviation h / sqrt(8).
 */
export type Kernel = 'quartic' | 'gaussian';

/**
 * Kernel density in the plane, events per square metre at each place asked for: not divided by the
 * number of events, not corrected at edges.
 *
 *     quartic  3 / (pi h^2) (1 - d^2 / h^2)^2   for d < h
 *     gaussian exp(-d^2 / (2 s^2)) / (2 pi s^2)
 *
 * @param at places to evaluate at.
 * @throws RangeError unless bandwidthMetres > 0, or for coordinates or weights that do not pair.
 * @see Silverman 1986, Density Estimation, 4.2 (quartic, K2); Diggle 1985, Applied Statistics 34.
 */
export function kernelDensity(
  points: KernelPoints,
  kernel: Kernel,
  bandwidthMetres: number,
  at: { x: ArrayLike<number>; y: ArrayLike<number> },
): Float64Array {
  if (!(bandwidthMetres > 0 && bandwidthMetres < Infinity)) {
    throw new RangeError(`bandwidth must be above 0, got ${bandwidthMetres}`);
  }
  const { x, y, weights } = points;
  if (x.length !== y.length || at.x.length !== at.y.length) {
    throw new RangeError('x and y must be equally long');
  }
  if (weights && weights.length !== x.length) {
    throw new RangeError(`${weights.length} weights for ${x.length} points`);
  }
  const height = kernel === 'quartic' ? quartic(bandwidthMetres) : gaussian(bandwidthMetres);
  return Float64Array.from({ length: at.x.length }, (_, k) => {
    let sum = 0;
    for (let i = 0; i < x.length; i++) {
      const dx = (x[i] as number) - (at.x[k] as number);
      const dy = (y[i] as number) - (at.y[k] as number);
      sum += (weights ? (weights[i] as number) : 1) * height(dx * dx + dy * dy);
    }
    return sum;
  });
}

function quartic(radius: number): (squaredDistance: number) => number {
  const scale = 3 / (Math.PI * radius * radius);
  return (squared) => {
    const share = 1 - squared / (radius * radius);
    return share > 0 ? scale * share * share : 0;
  };
}

function gaussian(deviation: number): (squaredDistance: number) => number {
  const scale = 1 / (2 * Math.PI * deviation * deviation);
  return (squared) => scale * Math.exp(-squared / (2 * deviation * deviation));
}
