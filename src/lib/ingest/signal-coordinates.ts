import type { AreaPack } from '../domain/area-pack.ts';
import type { Signal } from '../domain/signal.ts';
import { fromRdNew, isDutch, isRdNew, readNumber, readPoint } from './coordinates.ts';
import type { SignalField } from './fields.ts';
import {
  isBlank,
  problemAt,
  type RowProblem,
  type RowRules,
  type SignalColumns,
} from './signal-columns.ts';
import type { Row } from './table-source.ts';

type InArea = (longitude: number, latitude: number) => boolean;

/** Reads where a signal was in degrees; exchanged axes and metres of the Dutch grid are put right. */
export class SignalCoordinates {
  readonly #rules: RowRules;
  readonly #columns: SignalColumns;
  readonly #inArea: InArea;
  readonly #swapped: boolean;

  constructor(rules: RowRules, columns: SignalColumns) {
    this.#rules = rules;
    this.#columns = columns;
    this.#inArea = nearArea(rules.area) ?? isDutch;
    this.#swapped = rules.coordinates === 'degrees-swapped';
  }

  read(row: Row, signal: Signal): RowProblem | null {
    const { longitude, latitude, point } = this.#columns;
    const xText = longitude >= 0 ? row.cell(longitude) : '';
    const yText = latitude >= 0 ? row.cell(latitude) : '';
    const xBlank = isBlank(xText);
    const yBlank = isBlank(yText);
    if (xBlank && yBlank) {
      const both = point >= 0 ? row.cell(point) : '';
      if (isBlank(both)) return null;
      const read = readPoint(both);
      if (!read) return this.#problem('point', 'number-unreadable', both);
      return this.#place(read.longitude, read.latitude, signal, both, 'point');
    }
    if (xBlank || yBlank) {
      this.#rules.findings.note('coordinate-half', row.line, xText || yText);
      return null;
    }
    const x = readNumber(xText);
    const y = readNumber(yText);
    if (Number.isNaN(x)) return this.#problem('longitude', 'number-unreadable', xText);
    if (Number.isNaN(y)) return this.#problem('latitude', 'number-unreadable', yText);
    if (xText.includes(',')) this.#rules.findings.note('decimal-comma', row.line, '');
    return this.#place(x, y, signal, `${xText} ${yText}`, 'longitude');
  }

  #place(
    x: number,
    y: number,
    signal: Signal,
    text: string,
    field: SignalField,
  ): RowProblem | null {
    const { mends, findings, area } = this.#rules;
    const line = signal.sourceLine;
    if (x === 0 && y === 0) {
      findings.note('coordinate-zero', line, text);
      return null;
    }
    let longitude = x;
    let latitude = y;
    const metres = Math.abs(x) > 180 || Math.abs(y) > 180;
    if (metres && mends.rdNew !== false && (isRdNew(x, y) || isRdNew(y, x))) {
      const upright = isRdNew(x, y);
      ({ longitude, latitude } = upright ? fromRdNew(x, y) : fromRdNew(y, x));
      findings.note('rd-new', line, text, inWords(longitude, latitude));
      if (!upright) findings.note('axes-swapped', line, text);
    } else if (mends.swapAxes ?? (this.#swapped || this.#looksSwapped(x, y))) {
      longitude = y;
      latitude = x;
      findings.note('axes-swapped', line, text, inWords(longitude, latitude));
    } else if (this.#swapped || this.#looksSwapped(x, y)) findings.note('axes-swapped', line, text);
    if (Math.abs(longitude) > 180) return this.#problem(field, 'coordinate-out-of-range', text);
    if (Math.abs(latitude) > 90)
      return this.#problem(field === 'point' ? field : 'latitude', 'coordinate-out-of-range', text);
    if (area && !this.#inArea(longitude, latitude)) findings.note('outside-area', line, text);
    signal.longitude = longitude;
    signal.latitude = latitude;
    return null;
  }

  #looksSwapped(x: number, y: number): boolean {
    return !this.#inArea(x, y) && this.#inArea(y, x);
  }

  #problem(field: SignalField, reason: RowProblem['reason'], value: string): RowProblem {
    return problemAt(this.#rules, this.#columns, field, reason, value);
  }
}

function inWords(longitude: number, latitude: number): string {
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
}

/** Within half a degree of the area; null without one. */
export function nearArea(area: AreaPack | null): InArea | null {
  if (!area) return null;
  const [west, south, east, north] = area.bounds;
  return (longitude, latitude) =>
    longitude > west - 0.5 &&
    longitude < east + 0.5 &&
    latitude > south - 0.5 &&
    latitude < north + 0.5;
}
