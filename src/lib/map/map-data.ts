import type { Direction } from '$lib/domain/signal.ts';

export const mapModes = ['dots', 'hexagons', 'heat'] as const;
export type MapMode = (typeof mapModes)[number];

/** West, south, east, north in degrees. */
export type Box = [number, number, number, number];

/**
 * One entry a signal, in columns of equal length; never a proxy (`$state.raw`). `typeIndex` is the
 * position of the main type in the taxonomy; positions past the palette share its last colour.
 */
export interface SignalPoints {
  longitude: Float64Array;
  latitude: Float64Array;
  typeIndex: Uint8Array;
  /** 1 where the filter holds the signal; the others are drawn faint. Absent: all are held. */
  chosen?: Uint8Array;
}

export const noPoints: SignalPoints = {
  longitude: new Float64Array(0),
  latitude: new Float64Array(0),
  typeIndex: new Uint8Array(0),
};

export interface HexagonCount {
  q: number;
  r: number;
  count: number;
  /** Told apart from the others by a test; absent: shaded by its count. */
  heat?: Heated;
  chosen?: boolean;
}

/** Signals by tower id. */
export type TowerTotals = ReadonlyMap<string, number>;

/** `direction` null where the source does not tell it. */
export interface LegTotal {
  leg: string;
  direction: Direction | null;
  count: number;
}

/** 1, 2, 3: more than expected at 90, 95, 99 %; negative: less; 0: neither. */
export type Heated = -3 | -2 | -1 | 0 | 1 | 2 | 3;

/** What towers and legs show instead of their counts. */
export interface PlaceFigures {
  /** The value of a place with that many signals; null where there is nothing to divide by. */
  tower: (tower: string, count: number) => number | null;
  leg: (leg: string, direction: Direction | null, count: number) => number | null;
  /** The figure alone, and with what it is a figure of. */
  short: (value: number) => string;
  words: (value: number) => string;
}

/** Whether a place was passed at all; absent where that is not known. */
export interface PlaceWalks {
  tower: (tower: string) => boolean;
  leg: (leg: string, direction: Direction | null) => boolean;
}

/** Where more, or less, was found than expected. */
export interface PlaceHeat {
  tower: (tower: string) => Heated;
  leg: (leg: string, direction: Direction | null) => Heated;
  stop: (stop: string) => Heated;
}

/** `▲▲` for hot at 95 %, `▼` for cold at 90 %; colour alone would not tell. */
export function heatMark(heat: Heated): string {
  return (heat > 0 ? '▲' : '▼').repeat(Math.abs(heat));
}

export type HeatSide = 'hot' | 'cold' | 'neither' | 'none';

/** `neither`: tested, and not different; `none`: not tested. */
export function heatSide(heat: Heated | undefined): HeatSide {
  if (heat === undefined) return 'none';
  return heat > 0 ? 'hot' : heat < 0 ? 'cold' : 'neither';
}
