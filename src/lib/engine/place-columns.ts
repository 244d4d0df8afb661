import type { Direction } from '../domain/signal.ts';
import { gappyNumbers, gappyTexts } from './columns.ts';

/** The columns that name a place, for the SELECT of a question. */
export const placeSelect = 'tower, CAST(level AS DOUBLE) AS level, unit, leg, direction';

/** Their part of its answer. */
export const placeColumns = {
  tower: gappyTexts,
  level: gappyNumbers,
  unit: gappyTexts,
  leg: gappyTexts,
  direction: gappyTexts,
};

interface PlaceAnswer {
  readonly tower: readonly (string | null)[];
  readonly level: readonly (number | null)[];
  readonly unit: readonly (string | null)[];
  readonly leg: readonly (string | null)[];
  readonly direction: readonly (string | null)[];
}

/** The place of one row. */
export function placeAt({ tower, level, unit, leg, direction }: PlaceAnswer, row: number) {
  return {
    tower: tower[row] ?? null,
    level: level[row] ?? null,
    unit: unit[row] ?? null,
    leg: leg[row] ?? null,
    direction: directionOf(direction[row]),
  };
}

export function directionOf(text: string | null | undefined): Direction | null {
  return text === 'out' || text === 'back' ? text : null;
}
