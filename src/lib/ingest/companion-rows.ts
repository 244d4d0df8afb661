import type { FollowUp, Intervention } from '../domain/follow-up.ts';
import type { Round, Visit } from '../domain/round.ts';
import type { RejectReason } from './codes.ts';
import { ContentHash } from './content-hash.ts';
import type { Field } from './fields.ts';
import { statusOf } from './follow-up-status.ts';
import { PlaceNames } from './place-names.ts';
import type { RowProblem, RowRules } from './signal-columns.ts';
import { directionOf } from './signal-places.ts';
import type { Row } from './table-source.ts';
import { readClock, WallTimeReader } from './wall-time.ts';

const HALF_DAY = 43_200_000;
const DAY = 86_400_000;

/** A value that keeps its row out; caught where the row is counted. */
class Refusal extends Error {
  readonly problem: RowProblem;
  constructor(reason: RejectReason, field: string, value: string) {
    super(reason);
    this.problem = { reason, field, value };
  }
}

/** Turns rows into candidate rounds, visits, follow-ups and interventions. */
export class CompanionRows {
  readonly #rules: RowRules;
  readonly #places: PlaceNames;
  readonly #reader = new WallTimeReader();
  readonly #hash = new ContentHash();
  problem: RowProblem | null = null;

  constructor(rules: RowRules) {
    this.#rules = rules;
    this.#places = new PlaceNames(rules.area, rules.mends);
  }

  round(row: Row): Round | null {
    return this.#built(() => {
      const night = this.#night(row);
      const start = this.#moment(row, 'start', night);
      const end = this.#moment(row, 'end', night, start);
      const names = this.#text(row, 'coaches').split(/\s*(?:[+;,/&|]|\ben\b|\band\b)\s*/i);
      const coaches = names.filter((name) => name !== '').map((name) => this.#coach(name));
      const { clock } = this.#rules;
      return {
        id: this.#text(row, 'id') || this.#idOf(row),
        night: night === null ? clock.nightOfWall(start) : clock.dateOfDay(night / DAY),
        start: clock.textOfWall(start),
        end: clock.textOfWall(end),
        coaches: coaches.length > 0 ? coaches : ['coach'],
      };
    });
  }

  visit(row: Row): Visit | null {
    return this.#built(() => {
      const night = this.#night(row);
      const entry = this.#moment(row, 'entry', night);
      const exit = this.#moment(row, 'exit', night, entry);
      const { clock } = this.#rules;
      const tower = this.#tower(row);
      const leg = this.#leg(row);
      if (tower === null && leg === null) throw new Refusal('missing-value', 'tower', '');
      return {
        round: this.#needed(row, 'round'),
        night: night === null ? clock.nightOfWall(entry) : clock.dateOfDay(night / DAY),
        tower,
        level: this.#level(row, tower),
        leg,
        direction: directionOf(this.#text(row, 'direction')),
        entry: clock.textOfWall(entry),
        exit: clock.textOfWall(exit),
      };
    });
  }

  followUp(row: Row): FollowUp | null {
    return this.#built(() => {
      const note = this.#text(row, 'note');
      const status = this.#needed(row, 'status');
      const known = statusOf(status);
      if (!known) throw new Refusal('status-unknown', this.#header('status'), status);
      return {
        signal: this.#needed(row, 'signal'),
        wallTime: this.#rules.clock.textOfWall(this.#moment(row, 'time', null)),
        status: known,
        party: this.#text(row, 'party') || 'onbekend',
        note: note === '' ? null : this.#rules.personal.redact(note, row.line),
      };
    });
  }

  intervention(row: Row): Intervention | null {
    return this.#built(() => {
      const night = this.#night(row);
      if (night === null) throw new Refusal('missing-value', this.#header('night'), '');
      const tower = this.#tower(row);
      const unit = this.#text(row, 'unit');
      const kind = this.#text(row, 'kind') || this.#text(row, 'label');
      return {
        id: this.#text(row, 'id') || this.#idOf(row),
        night: this.#rules.clock.dateOfDay(night / DAY),
        kind: kind.slice(0, 80),
        label: this.#rules.personal.redact(this.#text(row, 'label') || kind, row.line),
        tower,
        level: this.#level(row, tower),
        unit: unit === '' ? null : this.#places.unit(tower, unit).id,
        leg: this.#leg(row),
        types: this.#text(row, 'types')
          .split(/[\s,;+]+/)
          .filter((type) => type !== ''),
      };
    });
  }

  #built<Record>(build: () => Record): Record | null {
    this.problem = null;
    try {
      return build();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.problem = error.problem;
      return null;
    }
  }

  #column(field: Field): number {
    const name = this.#rules.mapping[field];
    return name === undefined ? -1 : this.#rules.headers.indexOf(name);
  }

  #header(field: Field): string {
    return this.#rules.mapping[field] ?? field;
  }

  #text(row: Row, field: Field): string {
    return row.cell(this.#column(field));
  }

  #needed(row: Row, field: Field): string {
    const text = this.#text(row, field);
    if (text === '') throw new Refusal('missing-value', this.#header(field), '');
    return text;
  }

  /** Epoch ms of 00:00 of the row's night; null where it names none. */
  #night(row: Row): number | null {
    const text = this.#text(row, 'night');
    if (text === '') return null;
    if (!this.#reader.read(text, this.#rules.order))
      throw new Refusal(this.#reader.problem ?? 'time-unreadable', this.#header('night'), text);
    return Math.floor(this.#reader.wall / DAY) * DAY;
  }

  /**
   * A full moment, or a time of day in the night; a time that would lie before `after` is of the
   * next day.
   */
  #moment(row: Row, field: Field, night: number | null, after = Number.NEGATIVE_INFINITY): number {
    const text = this.#needed(row, field);
    const clockTime = readClock(text);
    const day =
      night ?? (Number.isFinite(after) ? Math.floor((after - HALF_DAY) / DAY) * DAY : null);
    if (clockTime && day !== null) {
      const wall = day + clockTime.seconds * 1000;
      return wall < day + HALF_DAY ? wall + DAY : wall;
    }
    const reader = this.#reader;
    if (!reader.read(text, this.#rules.order))
      throw new Refusal(reader.problem ?? 'time-unreadable', this.#header(field), text);
    if (reader.offset === null) return reader.wall;
    return this.#rules.clock.wallOfInstant(reader.wall - reader.offset * 60_000);
  }

  #tower(row: Row): string | null {
    const text = this.#text(row, 'tower');
    if (text === '') return null;
    const tower = this.#places.tower(text);
    if (!tower.known) this.#rules.findings.note('tower-unknown', row.line, text, tower.nearest);
    return tower.id;
  }

  #level(row: Row, tower: string | null): number | null {
    const text = this.#text(row, 'level');
    if (text === '') return null;
    const level = this.#places.level(tower, text);
    if (!level.known) this.#rules.findings.note('level-unknown', row.line, text, level.nearest);
    return level.id;
  }

  #leg(row: Row): string | null {
    const text = this.#text(row, 'leg');
    if (text === '') return null;
    const leg = this.#places.leg(text);
    if (!leg.known) this.#rules.findings.note('leg-unknown', row.line, text, leg.nearest);
    return leg.id;
  }

  #coach(name: string): string {
    return this.#rules.pseudonyms.of(name);
  }

  #idOf(row: Row): string {
    return this.#hash.ofRow(row).toString();
  }
}
