import type { Level, Position, Unit } from '../../src/lib/domain/area-pack.ts';
import { eagerness } from './excess.ts';
import type { FloorPass, LegPass, Pass } from './passes.ts';
import { type PatternName, patterns } from './patterns.ts';
import { pointInUnit, pointOnLeg, shareOfVertex } from './places.ts';
import type { Random } from './random.ts';
import { type Expectation, type Planted, expectedOnLeg, expectedOnUnit } from './rates.ts';

/** A signal as it was seen, before the notebook loses any of it. */
export interface Sighting {
  readonly pass: Pass;
  /** Minute of the night. */
  readonly minute: number;
  readonly unit: Unit | null;
  readonly point: Position;
  /** `main/sub`. */
  readonly type: string;
  readonly coach: string;
  readonly pattern: PatternName | null;
}

/** A Poisson number of signals for every place of every pass, each source on its own. */
export function drawSightings(
  passes: readonly Pass[],
  planted: Planted,
  random: Random,
): Sighting[] {
  const sightings: Sighting[] = [];
  const draw = (
    expected: Expectation,
    see: () => Pick<Sighting, 'minute' | 'unit' | 'point'>,
    pass: Pass,
  ) => {
    for (let left = random.poisson(expected.mean); left > 0; left--)
      sightings.push({
        pass,
        ...see(),
        type: random.weighted(expected.types),
        coach: noter(pass, planted, random),
        pattern: expected.pattern,
      });
  };
  for (const pass of passes) {
    if (pass.kind === 'leg')
      for (const expected of expectedOnLeg(pass, planted))
        draw(expected, () => onLeg(pass, expected.pattern, random), pass);
    else
      for (const unit of publicUnits(pass.level))
        for (const expected of expectedOnUnit(pass, unit.id, planted))
          draw(expected, () => inUnit(pass, unit, random), pass);
  }
  return sightings;
}

/** Places that a round passes: all but what is closed to the public. */
export function publicUnits(level: Level): Unit[] {
  return level.units.filter((unit) => unit.category !== 'nonpublic');
}

function inUnit(pass: FloorPass, unit: Unit, random: Random) {
  const minute = random.whole(pass.entry, pass.exit - 1);
  return { minute, unit, point: pointInUnit(pass.tower, unit, random) };
}

/** Somewhere along the leg, at the minute in which the walk comes by. */
function onLeg(pass: LegPass, pattern: PatternName | null, random: Random) {
  const share =
    pattern === 'viaductLamp'
      ? shareOfVertex(pass.leg, patterns.viaductLamp.point)
      : random.uniform();
  const walked = pass.direction === 'out' ? share : 1 - share;
  const minute = pass.entry + Math.floor(Math.min(walked, 0.999) * (pass.exit - pass.entry));
  return { minute, unit: null, point: pointOnLeg(pass.leg, share) };
}

function noter({ team }: Pass, planted: Planted, random: Random): string {
  const keen = planted.has('keenCoach');
  return random.weighted(
    team.coaches.map((coach) => [coach, keen ? eagerness(coach) : 1] as const),
  );
}
