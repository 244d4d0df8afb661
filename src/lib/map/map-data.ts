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
