import type { WilsonInterval } from '../analysis/wilson.ts';
import type { Position } from '../domain/area-pack.ts';
import type { TypeChoice } from '../domain/filter.ts';
import type { Night } from '../domain/night-calendar.ts';
import type { Direction } from '../domain/signal.ts';
import type { StillThere } from './still-there.ts';
import type { TypeFamily } from './type-family.ts';

export type ProblemPlace =
  | {
      readonly kind: 'leg';
      /** A leg of the route, or a stop in the open air. */
      readonly leg: string;
      /** False: spread over the whole of it, or nobody noted where on it. */
      readonly isSpot: boolean;
    }
  | {
      readonly kind: 'unit';
      readonly tower: string;
      readonly unit: string;
      /** Null: a lift or stairs, one place on all floors. */
      readonly level: number | null;
    }
  /** Off the route, known by its coordinates alone. */
  | { readonly kind: 'open' };

/** One passing of the place, and whether it was seen then. */
export interface Look {
  readonly night: Night;
  /** Wall minutes since noon. */
  readonly minute: number;
  readonly direction: Direction | null;
  readonly seen: boolean;
}

/** What comes back at one place, of one family of types. */
export interface Problem {
  /** The same for the same place and family, whatever is chosen of the signals. */
  readonly key: string;
  readonly place: ProblemPlace;
  readonly family: TypeFamily;
  /** The types it was noted as, the commonest first. */
  readonly types: readonly TypeChoice[];
  /** Id of the owner of the place; null where the area does not tell. */
  readonly owner: string | null;
  /** Ids of its signals. */
  readonly signals: readonly string[];
  readonly points: readonly Position[];
  /** The middle of its points, else of the leg; null where neither is known. */
  readonly centre: Position | null;
  /** Floors it was seen on, rising; empty outside. */
  readonly levels: readonly number[];
  /** Nights on which it was seen, in order. */
  readonly nights: readonly Night[];
  /** Minutes of the night at which it was noted, rising, of the signals that tell. */
  readonly minutes: readonly number[];
  /** Every passing of the place in order of time; null where passes are not known. */
  readonly looks: readonly Look[] | null;
  /** Passes on which it was seen. */
  readonly seen: number;
  /** Their share of all passes, with its interval. */
  readonly share: WilsonInterval | null;
  /** Signals that no pass of the rounds explains. */
  readonly unexplained: number;
  /** Null where passes are not known. */
  readonly still: StillThere | null;
}
