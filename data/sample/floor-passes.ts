import type { Level, Tower } from '../../src/lib/domain/area-pack.ts';
import type { FloorPass } from './passes.ts';
import type { Random } from './random.ts';

const FLOOR_SKIP_CHANCE = 0.15;
const ROOF_SKIP_CHANCE = 0.7;

/**
 * The ground floor, up by lift, and down the stairs floor by floor; some floors are left out. About
 * half a minute for each place of a floor, so that per pass and per minute come to the same.
 */
export function floorPasses(
  tower: Tower,
  from: number,
  random: Random,
): Pick<FloorPass, 'level' | 'entry' | 'exit'>[] {
  const [ground, ...above] = tower.levels;
  if (!ground) return [];
  const roof = above.at(-1);
  const passes: Pick<FloorPass, 'level' | 'entry' | 'exit'>[] = [];
  let minute = from;
  const pass = (level: Level, minutes: number) => {
    passes.push({ level, entry: minute, exit: minute + minutes });
    minute += minutes;
  };
  pass(ground, random.whole(3, 4));
  minute += 1;
  for (const level of above.reverse()) {
    if (random.chance(level === roof ? ROOF_SKIP_CHANCE : FLOOR_SKIP_CHANCE)) continue;
    pass(level, level === roof ? 1 : random.whole(2, 3));
  }
  return passes;
}
