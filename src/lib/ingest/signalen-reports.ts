import type { FollowUp } from '../domain/follow-up.ts';
import type { Signal } from '../domain/signal.ts';
import { signalenCategoryOf } from '../domain/signalen-categories.ts';
import type { SignalenReport } from '../domain/signalen-report.ts';
import type { ByteSource } from './byte-source.ts';
import { importFile } from './import-file.ts';

export interface ReportOptions {
  /** IANA name of the zone in which their times are told. */
  readonly timeZone: string;
  /** West, south, east, north: reports outside are counted, not given. */
  readonly bounds: readonly [number, number, number, number];
}

/** The reports of a Signalen export that lie in an area. */
export interface ReadReports {
  readonly reports: readonly SignalenReport[];
  /** Accepted rows, of which some may lie elsewhere or have no place. */
  readonly read: number;
  readonly rejected: number;
  readonly elsewhere: number;
  /** True when the archive held the file of people who reported; it is never opened. */
  readonly leftReporters: boolean;
}

/**
 * Reads an export through the same readers and checks as an import, and keeps of each report what the
 * bridge needs: id, time, category, place and last status. No text, no address, nobody's name.
 * @throws FileError when the file cannot be read.
 */
export async function readSignalenReports(
  source: ByteSource,
  { timeZone, bounds }: ReportOptions,
): Promise<ReadReports> {
  const signals: Signal[] = [];
  const last = new Map<string, FollowUp>();
  const { report } = await importFile(
    source,
    { area: null, timeZone },
    {
      onRows: (table, rows) => {
        if (table === 'signals') signals.push(...(rows as readonly Signal[]));
        if (table === 'followUps') for (const step of rows as readonly FollowUp[]) take(last, step);
      },
    },
  );
  const inside = signals.filter((signal) => isWithin(signal, bounds));
  return {
    reports: inside.map((signal) => reportOf(signal, last.get(signal.id))),
    read: signals.length,
    rejected: report.rejected,
    elsewhere: signals.length - inside.length,
    leftReporters: report.findings.some(({ code }) => code === 'reporters-left-unread'),
  };
}

function take(last: Map<string, FollowUp>, step: FollowUp): void {
  const known = last.get(step.signal);
  if (!known || step.wallTime >= known.wallTime) last.set(step.signal, step);
}

function isWithin(
  { longitude, latitude }: Signal,
  [west, south, east, north]: ReportOptions['bounds'],
): boolean {
  if (longitude === null || latitude === null) return false;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

function reportOf(signal: Signal, step: FollowUp | undefined): SignalenReport {
  const { id, wallTime, mainType, subType, longitude, latitude } = signal;
  return {
    id,
    wallTime,
    ...signalenCategoryOf(mainType, subType ?? ''),
    longitude,
    latitude,
    status: step?.status ?? null,
    statusSince: step?.wallTime ?? null,
  };
}
