import { isDutch, isRdNew, readNumber, readPoint } from './coordinates.ts';
import { readClock, WallTimeReader } from './wall-time.ts';

/** What the values of a column look like; shares are of the filled cells. */
export interface ColumnProfile {
  readonly filled: number;
  readonly dates: number;
  /** Times of the day without a date. */
  readonly clocks: number;
  readonly numbers: number;
  /** Numbers that can be degrees of longitude, of latitude, or metres of the Dutch grid. */
  readonly longitudes: number;
  readonly latitudes: number;
  readonly points: number;
  /** Different values of all filled cells. */
  readonly distinct: number;
  readonly meanLength: number;
  /** Texts of three words or more. */
  readonly phrases: number;
}

const CELLS = 400;

export function profileOf(samples: readonly string[]): ColumnProfile {
  const cells = samples.filter((cell) => cell !== '').slice(0, CELLS);
  const reader = new WallTimeReader();
  const share = (fits: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
  const isDate = (cell: string) =>
    cell.length < 60 && (reader.read(cell, 'day-first') || reader.problem === 'date-impossible');
  return {
    filled: cells.length,
    dates: share((cell) => isDate(cell) && !/^\d{13}$|^-?\d{1,3}$/.test(cell)),
    clocks: share((cell) => /\D/.test(cell) && readClock(cell) !== null),
    numbers: share((cell) => !Number.isNaN(readNumber(cell))),
    longitudes: share((cell) => isCoordinate(readNumber(cell), 180)),
    latitudes: share((cell) => isCoordinate(readNumber(cell), 90)),
    points: share((cell) => cell.length < 400 && !isDate(cell) && readPoint(cell) !== null),
    distinct: cells.length === 0 ? 0 : new Set(cells).size / cells.length,
    meanLength: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length),
    phrases: share((cell) => /\S\s+\S+\s+\S/.test(cell)),
  };
}

function isCoordinate(value: number, most: number): boolean {
  return Math.abs(value) <= most || isRdNew(value, 400_000) || isRdNew(100_000, value);
}

export type CoordinateKind = 'degrees' | 'degrees-swapped' | 'rd-new' | 'rd-new-swapped';

/**
 * In which form most pairs of a sample stand; degrees where nothing tells otherwise.
 * @param inArea whether a position lies in or near the known area; the Netherlands when none is.
 */
export function coordinateKind(
  pairs: readonly (readonly [x: number, y: number])[],
  inArea: (longitude: number, latitude: number) => boolean = isDutch,
): CoordinateKind {
  const most = pairs.length * 0.5;
  const count = (fits: (x: number, y: number) => boolean) =>
    pairs.filter(([x, y]) => fits(x, y)).length;
  if (pairs.length === 0) return 'degrees';
  if (count((x, y) => Math.abs(x) > 180 && isRdNew(x, y)) > most) return 'rd-new';
  if (count((x, y) => Math.abs(x) > 180 && isRdNew(y, x)) > most) return 'rd-new-swapped';
  if (count((x, y) => !inArea(x, y) && inArea(y, x)) > most) return 'degrees-swapped';
  const outside = count((x, y) => Math.abs(y) > 90 && Math.abs(x) <= 90 && Math.abs(y) <= 180);
  return outside > most ? 'degrees-swapped' : 'degrees';
}
