import type { Signal } from '../domain/signal.ts';
import {
  isBlank,
  problemAt,
  type RowProblem,
  type RowRules,
  type SignalColumns,
} from './signal-columns.ts';
import type { Row } from './table-source.ts';
import { minuteOfNight } from './wall-clock.ts';
import { readClock, WallTimeReader } from './wall-time.ts';

/** Reads when a signal was, and works out its night and minute once and for all. */
export class SignalTimes {
  readonly #rules: RowRules;
  readonly #columns: SignalColumns;
  readonly #reader = new WallTimeReader();
  #zoned = 0;
  #zoneless = 0;

  constructor(rules: RowRules, columns: SignalColumns) {
    this.#rules = rules;
    this.#columns = columns;
  }

  read(row: Row, signal: Signal): RowProblem | null {
    const { time, clock } = this.#columns;
    const text = time >= 0 ? row.cell(time) : '';
    if (isBlank(text)) {
      this.#rules.findings.note('time-missing', row.line, '');
      return null;
    }
    const reader = this.#reader;
    if (!reader.read(text, this.#rules.order))
      return this.#problem('time', reader.problem ?? 'time-unreadable', text);
    if (clock >= 0 && reader.precision === 'day') {
      const apart = row.cell(clock);
      const read = isBlank(apart) ? null : readClock(apart);
      if (!read && !isBlank(apart)) return this.#problem('clock', 'time-unreadable', apart);
      reader.wall += (read?.seconds ?? 0) * 1000;
      reader.precision = read?.precision ?? 'day';
    }
    this.#place(signal, text);
    return null;
  }

  /** Some times with a zone and some without: one of the two was written by another clock. */
  finish(): void {
    if (this.#zoned > 0) this.#rules.findings.add('time-zone-missing', this.#zoneless);
  }

  #place(signal: Signal, text: string): void {
    const { clock, findings, utc } = this.#rules;
    const { wall, precision, offset, twoDigitYear } = this.#reader;
    const exact = precision === 'minute' || precision === 'hour';
    let local = wall;
    if (offset !== null || (utc && exact)) {
      signal.instant = wall - (offset ?? 0) * 60_000;
      local = clock.wallOfInstant(signal.instant);
      this.#zoned++;
      const code = offset === null ? 'time-read-as-utc' : 'time-zone-converted';
      findings.note(code, signal.sourceLine, '');
      if (offset === null) findings.mend(code);
    } else if (exact) {
      signal.instant = clock.instantOfWall(wall);
      this.#zoneless++;
      if (clock.kind === 'ambiguous') findings.note('time-ambiguous', signal.sourceLine, text);
      if (clock.kind === 'nonexistent') findings.note('time-nonexistent', signal.sourceLine, text);
    }
    if (twoDigitYear) findings.note('two-digit-year', signal.sourceLine, '');
    signal.timePrecision = precision;
    signal.wallTime = clock.textOfWall(local);
    if (exact) {
      signal.night = clock.nightOfWall(local);
      signal.minuteOfNight = minuteOfNight(local);
      return;
    }
    // A bare date is the evening of that date; a month has no night.
    if (precision === 'day') signal.night = signal.wallTime.slice(0, 10);
    findings.note('time-coarse', signal.sourceLine, '');
  }

  #problem(field: 'time' | 'clock', reason: RowProblem['reason'], value: string): RowProblem {
    return problemAt(this.#rules, this.#columns, field, reason, value);
  }
}
