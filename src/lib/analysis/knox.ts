import { poissonUpperTail } from './gamma-distribution.ts';

/** Events in the plane (metres) and time (nights or days). */
export interface KnoxEvents {
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  t: ArrayLike<number>;
}

export type PairDistance = 'euclidean' | 'manhattan';

/** Pairs of events by distance in space and in time, each unordered pair once. */
export interface KnoxTable {
  events: number;
  pairs: number;
  /** observed[space band][time band]; a pair outside all bands is in none. */
  observed: number[][];
  /** Row total x column total / grand total of the table; null for an empty table. */
  expected: number[][] | null;
}

export interface KnoxBands {
  /** Rising edges: band k is [edge k, edge k + 1); the last edge may be Infinity. */
  spaceBreaks: readonly number[];
  timeBreaks: readonly number[];
  distance?: PairDistance;
}

/**
 * Knox's table by bands of distance in space and time, bands half-open.
 *
 * @throws RangeError for coordinates that do not pair, or edges that do not rise.
 * @see Knox 1964, Applied Statistics 13; Johnson et al. 2007, J. Quantitative Criminology 23 (bands).
 */
export function knoxTable(events: KnoxEvents, bands: KnoxBands): KnoxTable {
  const rows = assertBreaks(bands.spaceBreaks);
  const columns = assertBreaks(bands.timeBreaks);
  const observed = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  const pairs = eachPair(events, bands.distance ?? 'euclidean', (space, time) => {
    const row = observed[bandOf(space, bands.spaceBreaks)];
    const column = bandOf(time, bands.timeBreaks);
    if (row?.[column] !== undefined) row[column]++;
  });
  return { events: events.t.length, pairs, observed, expected: fromMargins(observed) };
}

/** Knox's two-by-two: pairs close in space, in time, in both. */
export interface KnoxCloseness {
  events: number;
  pairs: number;
  closeBoth: number;
  /** Close in space, and close in time, whether or not in both. */
  closeSpace: number;
  closeTime: number;
  /** closeSpace x closeTime / pairs; null without pairs. */
  expected: number | null;
  /** P of as many close pairs were they Poisson: a first look, `knoxPermutation` is the test. */
  pPoisson: number | null;
}

/**
 * Pairs at most `delta` metres and `tau` nights apart; with `inclusive` false, less than that.
 *
 * @throws RangeError for coordinates that do not pair, or a negative delta or tau.
 * @see Knox 1964, Applied Statistics 13.
 */
export function knoxCloseness(
  events: KnoxEvents,
  delta: number,
  tau: number,
  { inclusive = true, distance = 'euclidean' as PairDistance } = {},
): KnoxCloseness {
  if (!(delta >= 0 && tau >= 0)) throw new RangeError(`delta ${delta}, tau ${tau} below 0`);
  const within = inclusive
    ? (value: number, limit: number) => value <= limit
    : (value: number, limit: number) => value < limit;
  let closeSpace = 0;
  let closeTime = 0;
  let closeBoth = 0;
  const pairs = eachPair(events, distance, (space, time) => {
    const near = within(space, delta);
    const soon = within(time, tau);
    if (near) closeSpace++;
    if (soon) closeTime++;
    if (near && soon) closeBoth++;
  });
  const expected = pairs > 0 ? (closeSpace * closeTime) / pairs : null;
  const pPoisson = expected === null ? null : poissonTail(closeBoth, expected);
  return { events: events.t.length, pairs, closeBoth, closeSpace, closeTime, expected, pPoisson };
}

/** Calls back with the distance in space and in time of every unordered pair; gives their number. */
export function eachPair(
  { x, y, t }: KnoxEvents,
  distance: PairDistance,
  visit: (space: number, time: number, i: number, j: number) => void,
): number {
  const n = t.length;
  if (x.length !== n || y.length !== n) throw new RangeError('x, y and t must be equally long');
  for (let j = 1; j < n; j++) {
    for (let i = 0; i < j; i++) {
      const dx = Math.abs((x[j] as number) - (x[i] as number));
      const dy = Math.abs((y[j] as number) - (y[i] as number));
      const space = distance === 'manhattan' ? dx + dy : Math.sqrt(dx * dx + dy * dy);
      visit(space, Math.abs((t[j] as number) - (t[i] as number)), i, j);
    }
  }
  return Math.max(0, (n * (n - 1)) / 2);
}

/** Index of the half-open band that holds the value, -1 for none. */
export function bandOf(value: number, breaks: readonly number[]): number {
  if (value < (breaks[0] ?? Infinity)) return -1;
  for (let band = 1; band < breaks.length; band++) {
    if (value < (breaks[band] as number)) return band - 1;
  }
  return -1;
}

function assertBreaks(breaks: readonly number[]): number {
  const rising = breaks.every((edge, k) => k === 0 || edge > (breaks[k - 1] as number));
  if (breaks.length < 2 || !rising) throw new RangeError(`edges must rise: ${breaks.join(', ')}`);
  return breaks.length - 1;
}

function fromMargins(observed: number[][]): number[][] | null {
  const sum = (numbers: number[]) => numbers.reduce((total, value) => total + value, 0);
  const rows = observed.map(sum);
  const columns = (observed[0] ?? []).map((_, c) => sum(observed.map((row) => row[c] ?? 0)));
  const total = sum(rows);
  return total === 0 ? null : rows.map((row) => columns.map((column) => (row * column) / total));
}

function poissonTail(count: number, mean: number): number {
  return mean === 0 ? (count === 0 ? 1 : 0) : poissonUpperTail(count, mean);
}
