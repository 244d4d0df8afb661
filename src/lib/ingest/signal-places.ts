import type { Direction, PlacePrecision, Signal } from '../domain/signal.ts';
import { plainHeader } from './header-names.ts';
import { PlaceNames } from './place-names.ts';
import type { RowRules, SignalColumns } from './signal-columns.ts';
import type { Row } from './table-source.ts';

/** A place told in a sentence is cut to what an identifier may hold. */
const LONGEST = 80;

/** Reads tower, level, unit, leg and direction by the names of the area. */
export class SignalPlaces {
  readonly #rules: RowRules;
  readonly #columns: SignalColumns;
  readonly #places: PlaceNames;
  readonly #areaCode: number;
  readonly #codes: ReadonlyMap<string, string>;

  constructor(rules: RowRules, columns: SignalColumns) {
    this.#rules = rules;
    this.#columns = columns;
    this.#places = new PlaceNames(rules.area, rules.mends);
    this.#areaCode = rules.headers.findIndex((header) =>
      /^(?:gbd )?buurt ?code$|^buurt$|^neighbou?rhood code$/.test(plainHeader(header)),
    );
    const former = (rules.area?.administrativeAreas ?? []).map(
      (area) => [area.formerCode ?? '', area.code] as const,
    );
    this.#codes = new Map(former);
  }

  read(row: Row, signal: Signal): void {
    const { findings } = this.#rules;
    const columns = this.#columns;
    const line = row.line;
    const tower = columns.tower >= 0 ? row.cell(columns.tower) : '';
    if (tower !== '') {
      const { id, known, nearest } = this.#places.tower(tower);
      signal.tower = id;
      if (!known) findings.note('tower-unknown', line, tower, nearest);
    }
    const level = columns.level >= 0 ? row.cell(columns.level) : '';
    if (level !== '') {
      const { id, known, nearest } = this.#places.level(signal.tower, level);
      signal.level = id;
      if (!known) findings.note('level-unknown', line, level, nearest);
    }
    const unit = columns.unit >= 0 ? row.cell(columns.unit) : '';
    if (unit !== '') {
      const { id, known, nearest } = this.#places.unit(signal.tower, unit);
      signal.unit = id.length > LONGEST ? `${id.slice(0, LONGEST - 1)}…` : id;
      if (!known) findings.note('unit-unknown', line, unit, nearest);
    }
    this.#readRoute(row, signal);
    if (this.#areaCode >= 0) this.#readAreaCode(row);
    signal.placePrecision = precisionOf(signal);
    if (signal.placePrecision === 'none') findings.note('place-missing', line, '');
  }

  #readRoute(row: Row, signal: Signal): void {
    const { findings } = this.#rules;
    const { leg, direction } = this.#columns;
    const legText = leg >= 0 ? row.cell(leg) : '';
    if (legText !== '') {
      const { id, known, nearest } = this.#places.leg(legText);
      signal.leg = id;
      if (!known) findings.note('leg-unknown', row.line, legText, nearest);
    }
    const directionText = direction >= 0 ? row.cell(direction) : '';
    if (directionText === '') return;
    signal.direction = directionOf(directionText);
    if (!signal.direction) findings.note('direction-unknown', row.line, directionText);
  }

  /** Amsterdam numbered its neighbourhoods anew in 2022: `T94f` became `TG03`. */
  #readAreaCode(row: Row): void {
    const code = row.cell(this.#areaCode);
    if (/^[A-Z]\d{2}[a-z]$/.test(code))
      this.#rules.findings.note('old-area-code', row.line, code, this.#codes.get(code) ?? null);
  }
}

export function precisionOf(signal: Signal): PlacePrecision {
  if (signal.longitude !== null) return 'point';
  if (signal.tower !== null && signal.unit !== null) return 'unit';
  if (signal.tower !== null && signal.level !== null) return 'floor';
  if (signal.tower !== null) return 'tower';
  return signal.leg !== null ? 'leg' : 'none';
}

export function directionOf(text: string): Direction | null {
  const word = text.toLowerCase();
  if (/^(?:heen|out|outbound|uit|h|o|heenweg)$/.test(word)) return 'out';
  if (/^(?:terug|back|inbound|retour|t|r|b|terugweg)$/.test(word)) return 'back';
  return null;
}
