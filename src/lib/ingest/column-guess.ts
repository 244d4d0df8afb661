import type { TableName } from '../domain/tables.ts';
import { profileOf, type ColumnProfile } from './column-profile.ts';
import { neededFields, tableFields, type Field, type Mapping } from './fields.ts';
import { headerNames, nameScore, plainHeader } from './header-names.ts';
import type { ProbedColumn } from './report.ts';

export interface Guess {
  readonly kind: TableName;
  readonly mapping: Mapping;
  readonly confidence: Partial<Record<Field, number>>;
}

/** Which table it is and which column holds what, by the names of the columns and their values. */
export function guessMapping(columns: readonly ProbedColumn[], kind: TableName | null): Guess {
  const profiles = columns.map((column) => profileOf(column.samples));
  if (kind) return guessFor(kind, columns, profiles);
  const kinds = Object.keys(tableFields) as TableName[];
  const guesses = kinds.map((name) => guessFor(name, columns, profiles));
  const [signals, ...companions] = guesses as [Guess, ...Guess[]];
  // A companion table must be recognised by name, in nearly all of its columns.
  const fitting = companions.filter(
    (guess) => isComplete(guess) && knownShare(guess, columns) > knownShare(signals, columns),
  );
  fitting.sort((a, b) => knownShare(b, columns) - knownShare(a, columns));
  return fitting[0] ?? signals;
}

/** True when every needed field has a column whose name leaves no doubt. */
export function isCertain(guess: Guess): boolean {
  const sure = (field: Field) => (guess.confidence[field] ?? 0) >= 1;
  return neededFields[guess.kind].every((fields) => fields.some(sure));
}

function isComplete(guess: Guess): boolean {
  return neededFields[guess.kind].every((fields) => fields.some((f) => guess.mapping[f]));
}

function knownShare(guess: Guess, columns: readonly ProbedColumn[]): number {
  const scores = Object.values(guess.confidence).filter((score) => score >= 0.8);
  return scores.reduce((sum, score) => sum + score, 0) / columns.length;
}

function guessFor(
  kind: TableName,
  columns: readonly ProbedColumn[],
  profiles: readonly ColumnProfile[],
): Guess {
  const fields: readonly Field[] = tableFields[kind];
  const candidates: { field: Field; column: number; score: number; rank: number }[] = [];
  fields.forEach((field) =>
    columns.forEach((column, i) => {
      const score = scoreOf(kind, field, column.name, profiles[i] as ColumnProfile);
      const rank = score - nameRank(kind, field, column.name) / 1000 - i / 100_000;
      if (score >= 0.4) candidates.push({ field, column: i, score, rank });
    }),
  );
  candidates.sort((a, b) => b.rank - a.rank);
  const mapping: Mapping = {};
  const confidence: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  for (const { field, column, score } of candidates) {
    if (mapping[field] !== undefined || taken.has(column)) continue;
    mapping[field] = columns[column]?.name ?? '';
    confidence[field] = score;
    taken.add(column);
  }
  return settled({ kind, mapping, confidence }, columns, profiles);
}

function nameRank(kind: TableName, field: Field, name: string): number {
  const at = headerNames[kind][field]?.indexOf(plainHeader(name)) ?? -1;
  return at < 0 ? 50 : at;
}

function scoreOf(kind: TableName, field: Field, name: string, profile: ColumnProfile): number {
  const named = nameScore(kind, field, name);
  const fit = kind === 'signals' ? signalFit(field, profile) : 1;
  if (named > 0) return profile.filled === 0 ? named * 0.95 : named * fit;
  if (kind !== 'signals' || profile.filled < 3) return 0;
  return valueScore(field, profile);
}

/** How well the values suit a field that the name proposes: 0 rules it out. */
function signalFit(field: Field, profile: ColumnProfile): number {
  switch (field) {
    case 'time':
      return profile.dates >= 0.5 ? 1 : 0;
    case 'clock':
      return profile.clocks >= 0.5 || (profile.numbers >= 0.9 && profile.meanLength <= 5) ? 1 : 0;
    case 'longitude':
      return profile.longitudes >= 0.5 ? 1 : 0;
    case 'latitude':
      return profile.latitudes >= 0.5 ? 1 : 0;
    case 'point':
      return profile.points >= 0.5 ? 1 : 0;
    case 'unit':
      return profile.points >= 0.5 ? 0 : 1;
    case 'mainType':
    case 'subType':
      return isCategory(profile) ? 1 : 0.5;
    case 'note':
      return profile.filled >= 50 && profile.distinct < 0.35 && profile.meanLength < 50
        ? 0.4
        : 0.98;
    case 'coach':
      return profile.filled < 30 || profile.distinct < 0.6 ? 1 : 0.3;
    default:
      return 1;
  }
}

function isCategory(profile: ColumnProfile): boolean {
  if (profile.dates > 0.5 || profile.meanLength > 60) return false;
  return profile.filled < 50 ? profile.meanLength < 40 : profile.distinct < 0.5;
}

/** What the values alone propose. */
function valueScore(field: Field, profile: ColumnProfile): number {
  if (field === 'time') return profile.dates >= 0.9 && profile.numbers < 0.5 ? 0.5 : 0;
  if (field === 'point') return profile.points >= 0.9 && profile.meanLength > 8 ? 0.45 : 0;
  return 0;
}

/** What can be told only when the rest is placed. */
function settled(
  guess: Guess,
  columns: readonly ProbedColumn[],
  profiles: readonly ColumnProfile[],
): Guess {
  if (guess.kind !== 'signals') return guess;
  const mapping = { ...guess.mapping };
  const confidence = { ...guess.confidence };
  const free = () => columns.map((_, i) => i).filter((i) => !isTaken(mapping, columns, i));
  const place = (field: Field, column: number | undefined, score: number) => {
    const name = column === undefined ? undefined : columns[column]?.name;
    if (name === undefined || mapping[field] !== undefined) return;
    mapping[field] = name;
    confidence[field] = score;
  };
  const profile = (i: number) => profiles[i] as ColumnProfile;
  // A date without a time of day, and the time of day beside it.
  const timeColumn = columns.findIndex((column) => column.name === mapping.time);
  const dateOnly = columns[timeColumn]?.samples.every(
    (cell) => !/\d[:.]\d\d.*\d|T\d|\d[:.]\d\d$/.test(cell.slice(8)),
  );
  if (timeColumn >= 0 && dateOnly)
    place(
      'clock',
      free().find((i) => profile(i).clocks >= 0.8 && profile(i).numbers < 0.5),
      0.9,
    );
  else if (mapping.clock !== undefined && timeColumn >= 0) {
    delete mapping.clock;
    delete confidence.clock;
  }
  if (mapping.point === undefined && (!mapping.longitude || !mapping.latitude)) {
    const numeric = free().filter((i) => profile(i).numbers >= 0.9 && profile(i).meanLength > 5);
    place(
      'longitude',
      numeric.find((i) => columns[i]?.samples.some(isDutchLongitude)),
      0.4,
    );
    place(
      'latitude',
      numeric.find((i) => columns[i]?.samples.some(isDutchLatitude)),
      0.4,
    );
  }
  if (mapping.mainType === undefined && mapping.subType === undefined)
    place(
      'mainType',
      free().find((i) => isTypeLike(profile(i))),
      0.4,
    );
  if (mapping.note === undefined)
    place(
      'note',
      free().find((i) => isProse(profile(i))),
      0.4,
    );
  return { kind: guess.kind, mapping, confidence };
}

function isTaken(mapping: Mapping, columns: readonly ProbedColumn[], column: number): boolean {
  return Object.values(mapping).includes(columns[column]?.name ?? '');
}

function isDutchLongitude(cell: string): boolean {
  return /^[3-7][.,]\d{3,}/.test(cell);
}

function isDutchLatitude(cell: string): boolean {
  return /^5[0-3][.,]\d{3,}/.test(cell);
}

function isTypeLike(profile: ColumnProfile): boolean {
  const text = profile.numbers < 0.2 && profile.dates < 0.2 && profile.points < 0.2;
  return (
    text &&
    profile.filled >= 5 &&
    profile.distinct <= 0.4 &&
    profile.meanLength >= 3 &&
    profile.meanLength < 40
  );
}

function isProse(profile: ColumnProfile): boolean {
  return (
    profile.meanLength > 20 &&
    profile.phrases > 0.5 &&
    profile.distinct > 0.7 &&
    profile.dates < 0.1 &&
    profile.numbers < 0.1 &&
    profile.points < 0.1
  );
}
