import type { AreaPack } from '../../src/lib/domain/area-pack.ts';
import type { PlacePrecision, Signal, TimePrecision } from '../../src/lib/domain/signal.ts';
import { TimeZone } from '../../src/lib/domain/time-zone.ts';
import { writeNote } from './notes.ts';
import type { Random } from './random.ts';
import type { Sighting } from './sightings.ts';
import { wallTimeOf } from './wall-time.ts';

const MINUTE = 60_000;
const MIDNIGHT = 720;

/** How often the notebook holds less than was seen. */
const timePrecisionWeights = { hour: 2, day: 1, minute: 97 };
const placePrecisionWeights: readonly (readonly [PlacePrecision, number])[] = [
  ['point', 74],
  ['unit', 21],
  ['floor', 1.5],
  ['tower', 2],
  ['none', 1.5],
];

/** One sighting and the row it became. */
export interface Noted {
  readonly sighting: Sighting;
  readonly signal: Signal;
}

/** Rows in order of time; here and there with the hour, the day, the floor or the tower only. */
export function writeSignals(
  sightings: readonly Sighting[],
  idPrefix: string,
  pack: AreaPack,
  random: Random,
): Noted[] {
  const zone = TimeZone.named(pack.timeZone);
  const types = new Map(pack.taxonomy.subTypes.map((type) => [`${type.main}/${type.id}`, type]));
  const width = String(sightings.length).length;
  return sightings
    .map((sighting) => ({ sighting, wall: sighting.pass.team.noon + sighting.minute * MINUTE }))
    .sort((a, b) => a.wall - b.wall)
    .map(({ sighting, wall }, index) => {
      const type = types.get(sighting.type);
      if (!type) throw new RangeError(`the taxonomy has no ${sighting.type}`);
      const signal: Signal = {
        id: `${idPrefix}-${String(index + 1).padStart(width, '0')}`,
        ...timeAsNoted(sighting, wall, zone, random),
        mainType: type.main,
        subType: type.id,
        ...placeAsNoted(sighting, random),
        round: sighting.pass.team.id,
        coach: sighting.coach,
        note: writeNote(type, random),
        sourceLine: index + 2,
      };
      return { sighting, signal };
    });
}

type Time = Pick<Signal, 'wallTime' | 'instant' | 'timePrecision' | 'night' | 'minuteOfNight'>;

/** A bare date is only written before midnight, when it is the date of the night as well. */
function timeAsNoted(sighting: Sighting, wall: number, zone: TimeZone, random: Random): Time {
  const { night, noon } = sighting.pass.team;
  const { minute, hour, day } = timePrecisionWeights;
  const timePrecision: TimePrecision = random.weighted([
    ['minute', minute],
    ['hour', hour],
    ['day', sighting.minute < MIDNIGHT ? day : 0],
  ]);
  if (timePrecision === 'day')
    return {
      wallTime: `${night}T00:00:00`,
      instant: null,
      timePrecision,
      night,
      minuteOfNight: null,
    };
  const noted = timePrecision === 'hour' ? wall - (wall % (60 * MINUTE)) : wall;
  return {
    wallTime: wallTimeOf(noted),
    instant: zone.instantsOfWall(noted).compatible,
    timePrecision,
    night,
    minuteOfNight: (noted - noon) / MINUTE,
  };
}

type Place = Pick<
  Signal,
  'placePrecision' | 'tower' | 'level' | 'unit' | 'leg' | 'direction' | 'longitude' | 'latitude'
>;

const nowhere: Place = {
  placePrecision: 'none',
  tower: null,
  level: null,
  unit: null,
  leg: null,
  direction: null,
  longitude: null,
  latitude: null,
};

function placeAsNoted({ pass, unit, point }: Sighting, random: Random): Place {
  const noted = random.weighted(placePrecisionWeights);
  if (noted === 'none') return nowhere;
  const coordinates = noted === 'point' ? { longitude: point[0], latitude: point[1] } : {};
  if (pass.kind === 'leg')
    return {
      ...nowhere,
      ...coordinates,
      placePrecision: noted === 'point' ? 'point' : 'leg',
      leg: pass.leg.id,
      direction: pass.direction,
    };
  return {
    ...nowhere,
    ...coordinates,
    placePrecision: noted,
    tower: pass.tower.id,
    level: noted === 'tower' ? null : pass.level.ordinal,
    unit: noted === 'tower' || noted === 'floor' ? null : (unit?.id ?? null),
  };
}
