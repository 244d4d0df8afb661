/** Circular summary of hours of the day; null where undefined. */
export interface CircularHours {
  /** Sum of the weights. */
  n: number;
  /** 0 (spread evenly) to 1 (all at one hour). */
  meanResultantLength: number | null;
  /** In [0, 24); null when the hours balance out and no direction is left. */
  meanHour: number | null;
  circularSdHours: number | null;
  rayleighZ: number | null;
  /** P of hours as gathered when all hours are alike. Sees one peak only, not two opposite ones. */
  pRayleigh: number | null;
  /** Sums of the cosines and sines of the hours as angles. */
  cosineSum: number;
  sineSum: number;
}

/**
 * Circular mean of hours of the day and Rayleigh's test of uniformity.
 *
 * @param hours any numbers, read modulo 24.
 * @param weights 1 each when left out.
 * @throws RangeError for hours that are no numbers, or weights below 0 or not as many.
 * @see Mardia & Jupp 2000, Directional Statistics, 6.3 (the series of Rayleigh's p).
 */
export function circularHours(
  hours: ArrayLike<number>,
  weights?: ArrayLike<number> | null,
): CircularHours {
  if (weights && weights.length !== hours.length) {
    throw new RangeError(`${weights.length} weights for ${hours.length} hours`);
  }
  let n = 0;
  let cosineSum = 0;
  let sineSum = 0;
  for (let i = 0; i < hours.length; i++) {
    const angle = ((hours[i] as number) * Math.PI) / 12;
    const weight = weights ? (weights[i] as number) : 1;
    if (!Number.isFinite(angle) || !(weight >= 0)) {
      throw new RangeError(`hour ${hours[i]} with weight ${weight}`);
    }
    n += weight;
    cosineSum += weight * Math.cos(angle);
    sineSum += weight * Math.sin(angle);
  }
  if (n === 0) return { ...NOTHING, n, cosineSum, sineSum };
  const length = Math.min(1, Math.hypot(cosineSum, sineSum) / n);
  const rayleighZ = n * length * length;
  return {
    n,
    meanResultantLength: length,
    meanHour: length > 1e-12 ? hourOf(Math.atan2(sineSum, cosineSum)) : null,
    circularSdHours: length > 1e-12 ? (12 / Math.PI) * Math.sqrt(-2 * Math.log(length)) : null,
    rayleighZ,
    pRayleigh: rayleighP(rayleighZ, n),
    cosineSum,
    sineSum,
  };
}

const NOTHING = {
  meanResultantLength: null,
  meanHour: null,
  circularSdHours: null,
  rayleighZ: null,
  pRayleigh: null,
};

function hourOf(angle: number): number {
  const hour = ((angle * 12) / Math.PI + 24) % 24;
  return hour === 24 ? 0 : hour;
}

/** The series can leave [0, 1] for a handful of hours. */
function rayleighP(z: number, n: number): number {
  const first = (2 * z - z ** 2) / (4 * n);
  const second = (24 * z - 132 * z ** 2 + 76 * z ** 3 - 9 * z ** 4) / (288 * n ** 2);
  return Math.min(1, Math.max(0, Math.exp(-z) * (1 + first - second)));
}
