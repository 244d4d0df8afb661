import type { AreaPack, Leg, Tower } from '../../src/lib/domain/area-pack.ts';
import type { Direction } from '../../src/lib/domain/signal.ts';
import type { Random } from './random.ts';
import type { SeasonPlan } from './season-plan.ts';

export type Step =
  | { readonly kind: 'tower'; readonly tower: Tower }
  | { readonly kind: 'leg'; readonly leg: Leg; readonly direction: Direction }
  | { readonly kind: 'pause'; readonly minutes: number };

const PAUSE_MINUTES = 12;
const PAUSE_IN_ONE_TOWER_MINUTES = 35;
const SKIP_CHANCE = 0.04;

/**
 * Along all stops and back. A tower passed once is entered on the way out or on the way back, by
 * lot, so that over a season every tower is seen at every hour. In a season of one tower that tower
 * is walked over and over.
 */
export function itinerary(plan: SeasonPlan, pack: AreaPack, random: Random): Step[] {
  const towers = pack.towers.filter((tower) => plan.passesByTower[tower.id]);
  const only = towers[0];
  if (only && towers.length === 1) return repeated(only, plan.passesByTower[only.id] ?? 1);
  const out: Step[] = [];
  const back: Step[] = [];
  const lastStop = pack.stops.at(-1)?.id;
  for (const stop of pack.stops) {
    const tower = towers.find((candidate) => candidate.id === stop.tower);
    if (tower) {
      const twice = plan.passesByTower[tower.id] === 2 && stop.id !== lastStop;
      const onTheWayOut = stop.id === lastStop || random.chance(0.5);
      if ((twice || onTheWayOut) && !random.chance(SKIP_CHANCE)) out.push({ kind: 'tower', tower });
      if ((twice || !onTheWayOut) && !random.chance(SKIP_CHANCE))
        back.unshift({ kind: 'tower', tower });
    }
    const leg = pack.legs.find((candidate) => candidate.from === stop.id);
    if (leg) {
      out.push({ kind: 'leg', leg, direction: 'out' });
      back.unshift({ kind: 'leg', leg, direction: 'back' });
    }
  }
  return [...out, { kind: 'pause', minutes: PAUSE_MINUTES }, ...back];
}

function repeated(tower: Tower, times: number): Step[] {
  return Array.from({ length: times }, (_, index): Step[] => [
    ...(index > 0 ? [{ kind: 'pause', minutes: PAUSE_IN_ONE_TOWER_MINUTES } as const] : []),
    { kind: 'tower', tower },
  ]).flat();
}
