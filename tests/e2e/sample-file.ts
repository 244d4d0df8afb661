import { dsvFormat } from 'd3';
import { readFileSync } from 'node:fs';

/**
 * The sample as its file has it, read by nothing of ours: the independent side of the counts.
 * Night and hour are worked out here from the text of the time alone.
 */
export interface SampleRow {
  readonly time: string;
  /** Date on which the night begins; null for a time that is not known to the hour. */
  readonly night: string | null;
  /** Wall minutes since noon; null where the minute is not known. */
  readonly minute: number | null;
  /** Hours since noon. */
  readonly hour: number | null;
  readonly main: string;
  readonly sub: string;
  readonly tower: string;
  readonly level: string;
  readonly unit: string;
  readonly leg: string;
  readonly direction: string;
  readonly hasPoint: boolean;
}

export function readSample(folder: string): SampleRow[] {
  const text = readFileSync(`static/sample/${folder}/signals.csv`, 'utf8');
  return dsvFormat(';').parse(text, (row) => {
    const time = row['tijd'] ?? '';
    const [, day = '', hh, mm] = /^(\S+)(?: (\d\d)(?::(\d\d))?)?/.exec(time) ?? [];
    const hour = hh === undefined ? null : (Number(hh) + 12) % 24;
    const before = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    return {
      time,
      night: hour === null ? null : hour >= 12 ? before : day,
      minute: hour === null || mm === undefined ? null : hour * 60 + Number(mm),
      hour,
      main: row['hoofdtype'] ?? '',
      sub: row['type'] ?? '',
      tower: row['toren'] ?? '',
      level: row['verdieping'] ?? '',
      unit: row['plek'] ?? '',
      leg: row['traject'] ?? '',
      direction: row['richting'] ?? '',
      hasPoint: Boolean(row['lengtegraad']),
    };
  });
}

export function countBy<Row>(
  rows: readonly Row[],
  key: (row: Row) => string | number | null,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const name = key(row);
    if (name !== null && name !== '') counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
