import type { AreaPack } from '../domain/area-pack.ts';
import type { Signal } from '../domain/signal.ts';
import { TimeZone } from '../domain/time-zone.ts';
import type { ByteSource } from './byte-source.ts';
import { importFile, type ImportOutcome } from './import-file.ts';
import { ObservationFinder, type Observation } from './observations.ts';
import type { Draft, ImportOptions, PersonalHit, Progress } from './report.ts';
import { precisionOf } from './signal-places.ts';
import { minuteOfNight, WallClock } from './wall-clock.ts';

const HALF_HOUR = 1_800_000;
const DAY = 86_400_000;

/**
 * The messages of an app group as drafts for a person to look through: type, place and time are
 * proposed from the words by the key terms of the area.
 * @throws FileError
 */
export async function readDrafts(
  source: ByteSource,
  options: ImportOptions,
  onProgress: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<{ outcome: ImportOutcome; drafts: Draft[] }> {
  const messages: Signal[] = [];
  const outcome = await importFile(
    source,
    options,
    {
      onRows: (table, rows) => {
        if (table === 'signals') for (const row of rows) messages.push(row as Signal);
      },
      onProgress,
    },
    signal,
  );
  const clock = new WallClock(TimeZone.named(outcome.report.timeZone));
  return { outcome, drafts: draftsOf(messages, options.area, outcome.hits, clock) };
}

export function draftsOf(
  messages: readonly Signal[],
  area: AreaPack | null,
  hits: readonly PersonalHit[],
  clock: WallClock,
): Draft[] {
  const finder = new ObservationFinder(area);
  const hitsByLine = new Map<number, PersonalHit[]>();
  for (const hit of hits) hitsByLine.set(hit.line, [...(hitsByLine.get(hit.line) ?? []), hit]);
  /** Where each coach was last heard to be. */
  const whereabouts = new Map<string | null, { at: number; place: Observation }>();
  return messages.flatMap((message) => {
    const at = message.wallTime === null ? 0 : Date.parse(`${message.wallTime}Z`);
    const last = whereabouts.get(message.coach);
    const near = last && Math.abs(at - last.at) <= HALF_HOUR ? last.place : null;
    const observations = finder.observations(message.note ?? '');
    return observations.map((observation, i) => {
      if (observation.tower !== null) whereabouts.set(message.coach, { at, place: observation });
      const placed = withWhereabouts(observation, near);
      const signal = proposed(message, placed, clock);
      return {
        signal: i === 0 ? signal : { ...signal, id: `${message.id}-d${i + 1}` },
        because: placed.because,
        likely: placed.type !== null || message.longitude !== null,
        hits: hitsByLine.get(message.sourceLine) ?? [],
      };
    });
  });
}

/** A floor or a place without a tower is in the tower that the same coach named just before. */
function withWhereabouts(observation: Observation, near: Observation | null): Observation {
  const indoor = observation.level !== null || observation.unit !== null;
  if (!near || observation.tower !== null || observation.leg !== null || !indoor)
    return observation;
  const { tower, because } = near;
  return {
    ...observation,
    tower,
    because: { ...observation.because, ...(because.tower && { tower: because.tower }) },
  };
}

function proposed(message: Signal, observation: Observation, clock: WallClock): Signal {
  const { type, tower, level, unit, leg, text } = observation;
  const signal: Signal = {
    ...message,
    note: text === '' ? message.note : text,
    tower,
    level: tower === null ? null : level,
    unit: tower === null ? null : unit,
    leg,
    ...(type && { mainType: type.main, subType: type.id }),
  };
  if (observation.clock !== null) setClock(signal, observation.clock, clock);
  return { ...signal, placePrecision: precisionOf(signal) };
}

/** A time within the six hours before the message is when it was seen; any other is told of. */
function setClock(signal: Signal, seconds: number, clock: WallClock): void {
  if (signal.wallTime === null) return;
  const written = Date.parse(`${signal.wallTime}Z`);
  const today = Math.floor(written / DAY) * DAY + seconds * 1000;
  const seen = today > written + 5 * 60_000 ? today - DAY : today;
  if (written - seen > 6 * 3_600_000) return;
  signal.wallTime = clock.textOfWall(seen);
  signal.instant = clock.instantOfWall(seen);
  signal.night = clock.nightOfWall(seen);
  signal.minuteOfNight = minuteOfNight(seen);
}
