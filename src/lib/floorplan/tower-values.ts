/**
 * Signals of one place. Level null: only the tower is known (or the unit, on no known floor); unit
 * null: only the floor is known.
 */
export interface TowerValue {
  tower: string;
  level: number | null;
  unit: string | null;
  count: number;
}

/** One signal on a floor, for its dot. */
export interface FloorSignal {
  id: string;
  unit: string | null;
  /** Position of the main type in the taxonomy. */
  typeIndex: number;
  label: string;
}

/** A count as the value that is shown; level null is the whole tower. Null: nothing to divide by. */
export type RateOfPlace = (count: number, tower: string, level: number | null) => number | null;
