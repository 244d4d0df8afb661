import type { Signal } from '../domain/signal.ts';
import { ContentHash } from './content-hash.ts';
import {
  signalColumns,
  type RowProblem,
  type RowRules,
  type SignalColumns,
} from './signal-columns.ts';
import { SignalCoordinates } from './signal-coordinates.ts';
import { SignalPlaces } from './signal-places.ts';
import { SignalTimes } from './signal-times.ts';
import type { Row } from './table-source.ts';
import { TypeNames, UNKNOWN_TYPE } from './type-names.ts';

/** Turns rows into candidate signals, one at a time; the schema has the last word on them. */
export class SignalRows {
  readonly #rules: RowRules;
  readonly #columns: SignalColumns;
  readonly #types: TypeNames;
  readonly #times: SignalTimes;
  readonly #coordinates: SignalCoordinates;
  readonly #places: SignalPlaces;
  readonly #content = new ContentHash();
  /** Hash of the last signal's id, and half of that of its content. */
  readonly idHash = new ContentHash();
  contentLow = 0;
  problem: RowProblem | null = null;

  constructor(rules: RowRules) {
    this.#rules = rules;
    this.#columns = signalColumns(rules);
    this.#types = new TypeNames(rules.area?.taxonomy ?? null, rules.mends);
    this.#times = new SignalTimes(rules, this.#columns);
    this.#coordinates = new SignalCoordinates(rules, this.#columns);
    this.#places = new SignalPlaces(rules, this.#columns);
  }

  /** The last column without which a row is not whole. */
  get lastNeeded(): number {
    const { time, mainType, subType, longitude, latitude } = this.#columns;
    return Math.max(time, mainType, subType, longitude, latitude);
  }

  /** @returns null when a value keeps the row out; `problem` is it. */
  signal(row: Row): Signal | null {
    const signal = blankSignal(row.line);
    this.problem = this.#times.read(row, signal) ?? this.#coordinates.read(row, signal);
    if (this.problem) return null;
    this.#readType(row, signal);
    this.#places.read(row, signal);
    this.#readWords(row, signal);
    this.#identify(row, signal);
    return signal;
  }

  finish(): void {
    this.#times.finish();
  }

  #readType(row: Row, signal: Signal): void {
    const { mainType, subType } = this.#columns;
    const mainText = mainType >= 0 ? row.cell(mainType) : '';
    const subText = subType >= 0 ? row.cell(subType) : '';
    const { main, sub, known, nearest } = this.#types.resolve(mainText, subText);
    signal.mainType = main;
    signal.subType = sub;
    const { findings } = this.#rules;
    if (mainText === '' && subText === '') findings.note('type-missing', row.line, '');
    if (!known) findings.note('type-unknown', row.line, subText || mainText, nearest);
  }

  #readWords(row: Row, signal: Signal): void {
    const { round, coach, note } = this.#columns;
    if (round >= 0) signal.round = row.cell(round) || null;
    const name = coach >= 0 ? row.cell(coach) : '';
    if (name !== '') signal.coach = this.#rules.pseudonyms.of(name);
    const text = note >= 0 ? row.cell(note) : '';
    if (text !== '') signal.note = this.#rules.personal.redact(text, row.line);
  }

  /** A row without an id bears the hash of its content: the same row, the same id, in any file. */
  #identify(row: Row, signal: Signal): void {
    const { id, time, note } = this.#columns;
    const text = id >= 0 ? row.cell(id) : '';
    const content = this.#content;
    if (text !== '') {
      signal.id = text;
      this.idHash.ofText(text);
      // Enough to tell an id given twice from a row that is there twice.
      content.begin().add(row.cell(time)).add(row.cell(note)).end();
      this.contentLow = content.low;
      return;
    }
    content.ofRow(row);
    signal.id = content.toString();
    this.contentLow = content.low;
    this.idHash.high = content.high;
    this.idHash.low = content.low;
  }
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
