import { directionOf } from '../../engine/place-columns.ts';
import type { Direction } from '../../domain/signal.ts';
import type { ByLeg } from '../../engine/questions/by-leg.ts';
import type { ByTowerPlace } from '../../engine/questions/by-tower-place.ts';

export interface TowerValue {
  readonly tower: string;
  readonly level: number | null;
  readonly unit: string | null;
  readonly count: number;
}

export interface LegValue {
  readonly leg: string;
  readonly direction: Direction | null;
  readonly count: number;
}

export function towerValuesOf(answer: ByTowerPlace): TowerValue[] {
  return answer.tower.map((tower, i) => ({
    tower,
    level: answer.level[i] ?? null,
    unit: answer.unit[i] ?? null,
    count: answer.count[i] ?? 0,
  }));
}

export function towerTotalsOf(values: readonly TowerValue[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { tower, count } of values) totals.set(tower, (totals.get(tower) ?? 0) + count);
  return totals;
}

export function legValuesOf(answer: ByLeg): LegValue[] {
  return answer.leg.map((leg, i) => ({
    leg,
    direction: directionOf(answer.direction[i]),
    count: answer.count[i] ?? 0,
  }));
}

export function sum(values: readonly { readonly count: number }[]): number {
  return values.reduce((total, { count }) => total + count, 0);
}
