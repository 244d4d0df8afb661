import type { Night } from '../domain/night-calendar.ts';
import type { Direction } from '../domain/signal.ts';

/** A signal with its night and place; neither note nor coach belongs here. */
export interface PlacedSignal {
  readonly id: string;
  readonly night: Night;
  /** Minutes since noon; null where only the night is known. */
  readonly minute: number | null;
  readonly main: string;
  readonly sub: string | null;
  readonly tower: string | null;
  readonly level: number | null;
  readonly unit: string | null;
  readonly leg: string | null;
  readonly direction: Direction | null;
  /** WGS 84 degrees. */
  readonly longitude: number | null;
  readonly latitude: number | null;
}

/** One passing of a tower (level null), a floor, a leg or a stop. */
export interface Pass {
  readonly night: Night;
  readonly tower: string | null;
  readonly level: number | null;
  readonly leg: string | null;
  readonly direction: Direction | null;
  /** Wall minutes since noon. */
  readonly from: number;
  readonly to: number;
}
