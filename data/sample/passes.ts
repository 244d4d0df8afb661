import type { Leg, Level, Tower } from '../../src/lib/domain/area-pack.ts';
import type { Night } from '../../src/lib/domain/night-calendar.ts';
import type { Direction } from '../../src/lib/domain/signal.ts';

/** Who walked a round. */
export interface Team {
  readonly id: string;
  readonly night: Night;
  /** The noon on which the night begins, as wall time. */
  readonly noon: number;
  readonly coaches: readonly string[];
}

interface Passing {
  readonly team: Team;
  /** Minutes of the night, `exit` excluded. */
  readonly entry: number;
  readonly exit: number;
}

export interface FloorPass extends Passing {
  readonly kind: 'floor';
  readonly tower: Tower;
  readonly level: Level;
}

export interface LegPass extends Passing {
  readonly kind: 'leg';
  readonly leg: Leg;
  readonly direction: Direction;
}

/** A floor or a leg walked through once. */
export type Pass = FloorPass | LegPass;
