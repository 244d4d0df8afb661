import type { AreaPack } from '../domain/area-pack.ts';
import type { Direction, PlacePrecision, Signal, TimePrecision } from '../domain/signal.ts';
import type { RejectReason } from './codes.ts';
import { ContentHash } from './content-hash.ts';
import type { CoordinateKind } from './column-profile.ts';
import { fromRdNew, isDutch, isRdNew, readNumber, readPoint } from './coordinates.ts';
import type { Mapping, SignalField } from './fields.ts';
import type { Findings } from './findings.ts';
import type { PersonalData } from './personal-data.ts';
import { PlaceNames } from './place-names.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { Mends } from './report.ts';
import type { Row } from './table-source.ts';
import { TypeNames, UNKNOWN_TYPE } from './type-names.ts';
import { minuteOfNight, type WallClock } from './wall-clock.ts';
import { readClock, WallTimeReader, type DateOrder } from './wall-time.ts';

export interface RowProblem {
  readonly reason: RejectReason;
  readonly field: string;
  readonly value: string;
}

export interface SignalRules {
  readonly headers: readonly string[];
  readonly mapping: Mapping;
  readonly area: AreaPack | null;
  readonly mends: Mends;
  readonly clock: WallClock;
  readonly order: DateOrder;
  readonly coordinates: CoordinateKind;
  /** Times without a zone are UTC. */
  readonly utc: boolean;
  readonly findings: Findings;
  readonly pseudonyms: Pseudonyms;
  readonly personal: PersonalData;
}

/** Turns rows into candidate signals, one at a time; the schema has the last word on them. */
export class SignalRows {
  readonly #rules: SignalRules;
  readonly #columns: Readonly<Record<SignalField, number>>;
  readonly #places: PlaceNames;
  readonly #types: TypeNames;
  readonly #reader = new WallTimeReader();
  readonly #hash = new ContentHash();
  readonly #inArea: (longitude: number, latitude: number) => boolean;
  #problem: RowProblem | null = null;
  #longitude: number | null = null;
  #latitude: number | null = null;
  /** Hash of the content of the last row, and of its id. */
  readonly idHash = new ContentHash();
  contentLow = 0;

  constructor(rules: SignalRules) {
    this.#rules = rules;
    this.#columns = columnsOf(rules.headers, rules.mapping);
    this.#places = new PlaceNames(rules.area, rules.mends);
    this.#types = new TypeNames(rules.area?.taxonomy ?? null, rules.mends);
    this.#inArea = nearArea(rules.area) ?? isDutch;
  }

  /** Columns that must be there for a row to be whole. */
  get lastNeeded(): number {
    const { time, mainType, subType, longitude, latitude } = this.#columns;
    return Math.max(time, mainType, subType, longitude, latitude);
  }

  /** @returns the signal, or null: `problem` then says why. */
  signal(row: Row): Signal | null {
    this.#problem = null;
    const columns = this.#columns;
    const signal = this.#timed(row);
    if (!signal) return null;
    if (!this.#readCoordinates(row)) return null;
    signal.longitude = this.#longitude;
    signal.latitude = this.#latitude;
    this.#readTypes(row, signal);
    this.#readPlace(row, signal);
    if (columns.round >= 0) signal.round = row.cell(columns.round) || null;
    if (columns.coach >= 0) {
      const coach = row.cell(columns.coach);
      if (coach !== '') signal.coach = this.#rules.pseudonyms.of(coach);
    }
    if (columns.note >= 0) {
      const note = row.cell(columns.note);
      if (note !== '') signal.note = this.#rules.personal.redact(note, row.line);
    }
    this.#identify(row, signal);
    return signal;
  }

  get problem(): RowProblem | null {
    return this.#problem;
  }

  #identify(row: Row, signal: Signal): void {
    const content = this.#hash.ofRow(row);
    this.contentLow = content.low;
    const id = this.#columns.id >= 0 ? row.cell(this.#columns.id) : '';
    if (id !== '') {
      signal.id = id;
      this.idHash.ofText(id);
      return;
    }
    signal.id = content.toString();
    this.idHash.high = content.high;
    this.idHash.low = content.low;
  }

  #timed(row: Row): Signal | null {
    const { time, clock } = this.#columns;
    const text = time >= 0 ? row.cell(time) : '';
    const signal = blankSignal(row.line);
    if (text === '') {
      this.#rules.findings.note('time-missing', row.line, '');
      return signal;
    }
    const reader = this.#reader;
    if (!reader.read(text, this.#rules.order))
      return this.#refuse(reader.problem ?? 'time-unreadable', 'time', text);
    if (clock >= 0 && reader.precision === 'day') {
      const clockText = row.cell(clock);
      const read = clockText === '' ? null : readClock(clockText);
      if (read) {
        reader.wall += read.seconds * 1000;
        reader.precision = read.precision;
      } else if (clockText !== '') return this.#refuse('time-unreadable', 'clock', clockText);
    }
    this.#place(reader, signal, text);
    return signal;
  }

  #place(reader: WallTimeReader, signal: Signal, text: string): void {
    const { clock, findings, utc } = this.#rules;
    const offset = reader.offset ?? (utc && reader.precision === 'minute' ? 0 : null);
    signal.timePrecision = reader.precision;
    let wall = reader.wall;
    if (offset !== null) {
      const instant = wall - offset * 60_000;
      wall = clock.wallOfInstant(instant);
      signal.instant = instant;
      findings.note(
        reader.offset === null ? 'time-read-as-utc' : 'time-zone-converted',
        signal.sourceLine,
        '',
      );
    } else if (reader.precision === 'minute' || reader.precision === 'hour') {
      signal.instant = clock.instantOfWall(wall);
      if (clock.kind !== 'unique') {
        const code = clock.kind === 'ambiguous' ? 'time-ambiguous' : 'time-nonexistent';
        findings.note(code, signal.sourceLine, text);
      }
    }
    if (reader.twoDigitYear) findings.note('two-digit-year', signal.sourceLine, '');
    signal.wallTime = clock.textOfWall(wall);
    setNight(signal, wall, reader.precision, clock);
    if (signal.minuteOfNight === null) findings.note('time-coarse', signal.sourceLine, '');
  }

  #readTypes(row: Row, signal: Signal): void {
    const { mainType, subType } = this.#columns;
    const mainText = mainType >= 0 ? row.cell(mainType) : '';
    const subText = subType >= 0 ? row.cell(subType) : '';
    const type = this.#types.resolve(mainText, subText);
    signal.mainType = type.main;
    signal.subType = type.sub;
    if (type.main === UNKNOWN_TYPE && mainText === '')
      this.#rules.findings.note('type-missing', row.line, '');
    if (!type.known)
      this.#rules.findings.note('type-unknown', row.line, subText || mainText, type.nearest);
  }

  #readPlace(row: Row, signal: Signal): void {
    const columns = this.#columns;
    const { findings } = this.#rules;
    const text = (column: number) => (column >= 0 ? row.cell(column) : '');
    const tower = text(columns.tower);
    if (tower !== '') {
      const resolved = this.#places.tower(tower);
      signal.tower = resolved.id;
      if (!resolved.known) findings.note('tower-unknown', row.line, tower, resolved.nearest);
    }
    const level = text(columns.level);
    if (level !== '') {
      const resolved = this.#places.level(signal.tower, level);
      signal.level = resolved.id;
      if (!resolved.known) findings.note('level-unknown', row.line, level, resolved.nearest);
    }
    const unit = text(columns.unit);
    if (unit !== '') {
      const resolved = this.#places.unit(signal.tower, unit);
      signal.unit = resolved.id.slice(0, 80);
      if (!resolved.known) findings.note('unit-unknown', row.line, unit, resolved.nearest);
    }
    const leg = text(columns.leg);
    if (leg !== '') {
      const resolved = this.#places.leg(leg);
      signal.leg = resolved.id;
      if (!resolved.known) findings.note('leg-unknown', row.line, leg, resolved.nearest);
    }
    const direction = text(columns.direction);
    if (direction !== '') {
      signal.direction = directionOf(direction);
      if (!signal.direction) findings.note('direction-unknown', row.line, direction);
    }
    signal.placePrecision = precisionOf(signal);
    if (signal.placePrecision === 'none') findings.note('place-missing', row.line, '');
  }

  /** @returns false when what stands there is no coordinate. */
  #readCoordinates(row: Row): boolean {
    this.#longitude = null;
    this.#latitude = null;
    const { longitude, latitude, point } = this.#columns;
    const xText = longitude >= 0 ? row.cell(longitude) : '';
    const yText = latitude >= 0 ? row.cell(latitude) : '';
    if (xText === '' && yText === '') {
      const both = point >= 0 ? row.cell(point) : '';
      if (both === '') return true;
      const read = readPoint(both);
      if (!read) return this.#refuse('number-unreadable', 'point', both) !== null;
      return this.#setCoordinates(read.longitude, read.latitude, row.line, both, 'point');
    }
    if (isBlank(xText) && isBlank(yText)) return true;
    if (isBlank(xText) || isBlank(yText)) {
      this.#rules.findings.note('coordinate-half', row.line, xText || yText);
      return true;
    }
    const x = readNumber(xText);
    const y = readNumber(yText);
    if (Number.isNaN(x)) return this.#refuse('number-unreadable', 'longitude', xText) !== null;
    if (Number.isNaN(y)) return this.#refuse('number-unreadable', 'latitude', yText) !== null;
    if (xText.includes(',')) this.#rules.findings.note('decimal-comma', row.line, '');
    return this.#setCoordinates(x, y, row.line, `${xText} ${yText}`, 'longitude');
  }

  #setCoordinates(x: number, y: number, line: number, text: string, field: SignalField): boolean {
    const { mends, coordinates, findings } = this.#rules;
    let longitude = x;
    let latitude = y;
    if (x === 0 && y === 0) {
      findings.note('coordinate-zero', line, text);
      return true;
    }
    const swapped = coordinates.endsWith('swapped');
    if (mends.rdNew !== false && (Math.abs(x) > 180 || Math.abs(y) > 180)) {
      const upright = isRdNew(x, y);
      if (upright || isRdNew(y, x)) {
        ({ longitude, latitude } = upright ? fromRdNew(x, y) : fromRdNew(y, x));
        findings.note('rd-new', line, text, `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`);
        if (!upright) findings.note('axes-swapped', line, text);
      }
    } else if (mends.swapAxes ?? (swapped || this.#looksSwapped(x, y))) {
      longitude = y;
      latitude = x;
      findings.note('axes-swapped', line, text, `${latitude}, ${longitude}`);
    } else if (mends.swapAxes === false && this.#looksSwapped(x, y))
      findings.note('axes-swapped', line, text, `${x}, ${y}`);
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
      const wrong = Math.abs(longitude) <= 180 ? 'latitude' : field;
      return this.#refuse('coordinate-out-of-range', wrong, text) !== null;
    }
    if (this.#rules.area && !this.#inArea(longitude, latitude))
      findings.note('outside-area', line, text);
    this.#longitude = longitude;
    this.#latitude = latitude;
    return true;
  }

  #looksSwapped(x: number, y: number): boolean {
    return !this.#inArea(x, y) && this.#inArea(y, x);
  }

  #refuse(reason: RejectReason, field: SignalField, value: string): null {
    const column = this.#columns[field];
    this.#problem = { reason, field: this.#rules.headers[column] ?? field, value };
    return null;
  }
}

function columnsOf(
  headers: readonly string[],
  mapping: Mapping,
): Readonly<Record<SignalField, number>> {
  const at = (field: SignalField) => {
    const name = mapping[field];
    return name === undefined ? -1 : headers.indexOf(name);
  };
  return {
    id: at('id'),
    time: at('time'),
    clock: at('clock'),
    mainType: at('mainType'),
    subType: at('subType'),
    tower: at('tower'),
    level: at('level'),
    unit: at('unit'),
    leg: at('leg'),
    direction: at('direction'),
    longitude: at('longitude'),
    latitude: at('latitude'),
    point: at('point'),
    round: at('round'),
    coach: at('coach'),
    note: at('note'),
  };
}

function blankSignal(line: number): Signal {
  return {
    id: '',
    wallTime: null,
    instant: null,
    timePrecision: 'none',
    night: null,
    minuteOfNight: null,
    mainType: UNKNOWN_TYPE,
    subType: null,
    placePrecision: 'none',
    tower: null,
    level: null,
    unit: null,
    leg: null,
    direction: null,
    longitude: null,
    latitude: null,
    round: null,
    coach: null,
    note: null,
    sourceLine: line,
  };
}

/** A bare date is the evening of that date; a month has no night. */
function setNight(signal: Signal, wall: number, precision: TimePrecision, clock: WallClock): void {
  if (precision === 'minute' || precision === 'hour') {
    signal.night = clock.nightOfWall(wall);
    signal.minuteOfNight = minuteOfNight(wall);
  } else if (precision === 'day') signal.night = signal.wallTime?.slice(0, 10) ?? null;
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

/** Empty, or what statistics programs write for it. */
function isBlank(text: string): boolean {
  return text === '' || /^(?:n\/?a|null|none|nan|-|\?|onbekend|unknown|nvt|n\.v\.t\.)$/i.test(text);
}

/** Within half a degree of the area; null without one. */
export function nearArea(
  area: AreaPack | null,
): ((longitude: number, latitude: number) => boolean) | null {
  if (!area) return null;
  const [west, south, east, north] = area.bounds;
  return (longitude, latitude) =>
    longitude > west - 0.5 &&
    longitude < east + 0.5 &&
    latitude > south - 0.5 &&
    latitude < north + 0.5;
}
