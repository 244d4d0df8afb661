import { followUpStatuses } from '../../src/lib/domain/follow-up.ts';
import type { DatasetRows } from '../../src/lib/domain/tables.ts';
import type { Direction, Signal } from '../../src/lib/domain/signal.ts';

type Cell = string | number | null;
type Rows<Name extends keyof DatasetRows> = DatasetRows[Name];

export function signalsCsv(signals: Rows<'signals'>): string {
  const header =
    'id;tijd;hoofdtype;type;toren;verdieping;plek;traject;richting;lengtegraad;breedtegraad;ronde;coach;notitie';
  return csv(
    header,
    signals.map((s) => [
      s.id,
      timeAsWritten(s),
      s.mainType,
      s.subType,
      s.tower,
      s.level,
      s.unit,
      s.leg,
      directionWord(s.direction),
      s.longitude?.toFixed(6) ?? null,
      s.latitude?.toFixed(6) ?? null,
      s.round,
      s.coach,
      s.note,
    ]),
  );
}

export function roundsCsv(rounds: Rows<'rounds'>): string {
  return csv(
    'ronde;nacht;begin;einde;coaches',
    rounds.map((r) => [r.id, r.night, minute(r.start), minute(r.end), r.coaches.join(' + ')]),
  );
}

export function visitsCsv(visits: Rows<'visits'>): string {
  return csv(
    'ronde;toren;verdieping;traject;richting;in;uit',
    visits.map((v) => [
      v.round,
      v.tower,
      v.level,
      v.leg,
      directionWord(v.direction),
      minute(v.entry),
      minute(v.exit),
    ]),
  );
}

export function followUpCsv(followUps: Rows<'followUps'>): string {
  const codes = new Map(Object.entries(followUpStatuses).map(([code, word]) => [word, code]));
  return csv(
    'signaal;tijd;status;partij;opmerking',
    followUps.map((f) => [
      f.signal,
      minute(f.wallTime),
      codes.get(f.status) ?? null,
      f.party,
      f.note,
    ]),
  );
}

export function interventionsCsv(interventions: Rows<'interventions'>): string {
  return csv(
    'id;nacht;soort;omschrijving;toren;verdieping;plek;traject;types',
    interventions.map((i) => [
      i.id,
      i.night,
      i.kind,
      i.label,
      i.tower,
      i.level,
      i.unit,
      i.leg,
      i.types.join(' '),
    ]),
  );
}

function timeAsWritten(signal: Signal): string | null {
  if (signal.wallTime === null) return null;
  const letters = { minute: 16, hour: 13, day: 10, month: 7, none: 0 }[signal.timePrecision];
  return signal.wallTime.slice(0, letters).replace('T', ' ');
}

function minute(wallTime: string): string {
  return wallTime.slice(0, 16).replace('T', ' ');
}

function directionWord(direction: Direction | null): string | null {
  return direction && { out: 'heen', back: 'terug' }[direction];
}

/** Separated by semicolons, lines ending in a line feed, quoted only where needed (RFC 4180). */
function csv(header: string, rows: readonly (readonly Cell[])[]): string {
  return `${[header, ...rows.map((row) => row.map(quoted).join(';'))].join('\n')}\n`;
}

function quoted(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
