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
    if (row.decimal && longitude >= 0 && latitude >= 0) {
      const plainX = row.decimal(longitude);
      const plainY = row.decimal(latitude);
      if (!Number.isNaN(plainX) && !Number.isNaN(plainY))
        return this.#place(plainX, plainY, signal, row, 'longitude');
    }
    const xText = longitude >= 0 ? row.cell(longitude) : '';
    const yText = latitude >= 0 ? row.cell(latitude) : '';
    const xBlank = isBlank(xText);
    const yBlank = isBlank(yText);
    if (xBlank && yBlank) {
      const both = point >= 0 ? row.cell(point) : '';
      if (isBlank(both)) return null;
      const read = readPoint(both);
      if (!read) return this.#problem('point', 'number-unreadable', both);
      return this.#place(read.longitude, read.latitude, signal, row, 'point');
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
    return this.#place(x, y, signal, row, 'longitude');
  }

  #place(
    x: number,
    y: number,
    signal: Signal,
    row: Row,
    field: 'point' | 'longitude',
  ): RowProblem | null {
    const { mends, findings, area } = this.#rules;
    const line = signal.sourceLine;
    if (x === 0 && y === 0) {
      findings.note('coordinate-zero', line, this.#written(row, field));
      return null;
    }
    let longitude = x;
    let latitude = y;
    const metres = Math.abs(x) > 180 || Math.abs(y) > 180;
    if (metres && mends.rdNew !== false && (isRdNew(x, y) || isRdNew(y, x))) {
      const upright = isRdNew(x, y);
      ({ longitude, latitude } = upright ? fromRdNew(x, y) : fromRdNew(y, x));
      const text = this.#written(row, field);
      findings.note('rd-new', line, text, inWords(longitude, latitude));
      findings.mend('rd-new');
      if (!upright) findings.note('axes-swapped', line, text);
    } else if (mends.swapAxes ?? (this.#swapped || this.#looksSwapped(x, y))) {
      longitude = y;
      latitude = x;
      const text = this.#written(row, field);
      findings.note('axes-swapped', line, text, inWords(longitude, latitude));
      findings.mend('axes-swapped');
    } else if (this.#swapped || this.#looksSwapped(x, y))
      findings.note('axes-swapped', line, this.#written(row, field));
    const out = outOfRange(longitude, latitude, field);
    if (out) return this.#problem(out, 'coordinate-out-of-range', this.#written(row, field));
    if (area && !this.#inArea(longitude, latitude))
      findings.note('outside-area', line, this.#written(row, field));
    signal.longitude = longitude;
    signal.latitude = latitude;
    return null;
  }

  #written(row: Row, field: 'point' | 'longitude'): string {
    const { longitude, latitude, point } = this.#columns;
    return field === 'point' ? row.cell(point) : `${row.cell(longitude)} ${row.cell(latitude)}`;
  }

  #looksSwapped(x: number, y: number): boolean {
    return !this.#inArea(x, y) && this.#inArea(y, x);
  }

  #problem(field: SignalField, reason: RowProblem['reason'], value: string): RowProblem {
    return problemAt(this.#rules, this.#columns, field, reason, value);
  }
}

function outOfRange(
  longitude: number,
  latitude: number,
  field: 'point' | 'longitude',
): SignalField | null {
  if (Math.abs(longitude) > 180) return field;
  if (Math.abs(latitude) > 90) return field === 'point' ? field : 'latitude';
  return null;
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
