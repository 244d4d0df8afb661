import { nightPositionOfWall } from '$lib/domain/night-calendar.ts';
import type { DatasetRows } from '$lib/domain/tables.ts';
import type { PackageSource } from '$lib/disclosure/make-package.ts';
import type { SharedRecord } from '$lib/disclosure/records.ts';
import { pack } from '../data/sample.ts';

const closing = new Set(['closed', 'cancelled']);

/** What the question of shared records would answer of these rows. */
export function sourceOf(rows: DatasetRows): PackageSource {
  const outcome = new Map<string, 'closed' | 'open'>();
  for (const { signal, status } of rows.followUps)
    if (closing.has(status)) outcome.set(signal, 'closed');
    else if (!outcome.has(signal)) outcome.set(signal, 'open');
  const records: SharedRecord[] = rows.signals.map((signal) => ({
    tower: signal.tower,
    level: signal.level,
    leg: signal.leg,
    night: signal.night,
    hour: signal.minuteOfNight === null ? null : Math.floor(signal.minuteOfNight / 60),
    main: signal.mainType,
    sub: signal.subType,
    outcome: outcome.get(signal.id) ?? 'none',
    count: 1,
  }));
  const minute = (wall: string) => nightPositionOfWall(Date.parse(`${wall}Z`)).minuteOfNight;
  const walks = rows.rounds.map(({ night, start, end, coaches }) => ({
    night,
    from: minute(start),
    to: minute(end),
    coaches,
  }));
  const passes = new Map<string, number>();
  for (const { tower, level, leg } of rows.visits) {
    const code = tower !== null && level === null ? `tower:${tower}` : leg && `leg:${leg}`;
    if (code) passes.set(code, (passes.get(code) ?? 0) + 1);
  }
  const name = { nl: 'Seizoen', en: 'Season' };
  return { area: pack, name, caution: null, records, walks, passes };
}
