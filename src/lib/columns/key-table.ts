import type { AnyKeyPart, Grouping, KeyValue } from '../engine/grouping.ts';
import type { CodedField, Dictionaries } from '../engine/coded-signals.ts';
import type { Codes, PointCodes, SignalColumns } from './signal-columns.ts';

/** A code column, and what each of its codes adds to the number of a row's key. */
export interface KeyStep {
  readonly codes: Codes;
  readonly offsets: Int32Array;
}

/**
 * The keys of a grouping, numbered in their order. A row's key is the sum of what its codes add;
 * `size` itself is the key of rows that do not count.
 */
export interface KeyTable {
  readonly size: number;
  readonly steps: readonly KeyStep[];
  /** By output column, the value of every key. */
  readonly labels: Readonly<Record<string, readonly KeyValue[]>>;
}

interface Group {
  readonly values: readonly KeyValue[];
  readonly codes: number[];
}

/** @throws RangeError for a grouping by several fields of which one leaves rows out. */
export function keyTable(grouping: Grouping, columns: SignalColumns): KeyTable {
  const parts = grouping.parts.map((part) => groupsOf(part, columns));
  const size = parts.reduce((product, { groups }) => product * groups.length, 1);
  let stride = size;
  const steps = parts.map(({ codes, count, groups }): KeyStep => {
    stride /= Math.max(1, groups.length);
    const offsets = new Int32Array(count).fill(-1);
    groups.forEach((group, index) => {
      for (const code of group.codes) offsets[code] = index * stride;
    });
    offsets.forEach((offset, code) => {
      if (offset >= 0) return;
      if (parts.length > 1) throw new RangeError(`${grouping.name}: a part leaves rows out`);
      offsets[code] = size;
    });
    return { codes, offsets };
  });
  return {
    size,
    steps,
    labels: labelsOf(
      grouping,
      parts.map(({ groups }) => groups),
      size,
    ),
  };
}

function labelsOf(
  { parts }: Grouping,
  groups: readonly (readonly Group[])[],
  size: number,
): Record<string, KeyValue[]> {
  const labels: Record<string, KeyValue[]> = {};
  let stride = size;
  parts.forEach((part, position) => {
    const own = groups[position] ?? [];
    stride /= Math.max(1, own.length);
    Object.keys(part.sql).forEach((name, column) => {
      labels[name] = Array.from(
        { length: size },
        (_, key) => own[Math.floor(key / stride) % own.length]?.values[column] ?? null,
      );
    });
  });
  return labels;
}

interface PartGroups {
  readonly codes: Codes;
  readonly count: number;
  readonly groups: readonly Group[];
}

function groupsOf(part: AnyKeyPart, columns: SignalColumns): PartGroups {
  if (part.field === 'point') {
    const { codes, values } = pointCodesOf(part, columns);
    return { codes, count: values.length, groups: ordered(values) };
  }
  const values = valuesOf(part, columns.dictionaries);
  return { codes: columns.codes[part.field], count: values.length, groups: ordered(values) };
}

/** By code, the values of the output columns; null where the code does not count. */
function valuesOf(
  part: Exclude<AnyKeyPart, { field: 'point' }>,
  dictionaries: Dictionaries,
): (readonly KeyValue[] | null)[] {
  const of = part.of as (value: Dictionaries[CodedField][number]) => readonly KeyValue[] | null;
  return dictionaries[part.field].map(of);
}

function ordered(values: readonly (readonly KeyValue[] | null)[]): Group[] {
  const groups = new Map<string, Group>();
  values.forEach((own, code) => {
    if (!own) return;
    const key = JSON.stringify(own);
    const group = groups.get(key);
    if (group) group.codes.push(code);
    else groups.set(key, { values: own, codes: [code] });
  });
  return [...groups.values()].sort((a, b) => compareKeys(a.values, b.values));
}

/** Points are hardly ever the same, so each row is given the code of what it counts under. */
function pointCodesOf(
  { sql, of }: Extract<AnyKeyPart, { field: 'point' }>,
  columns: SignalColumns,
): PointCodes {
  const name = JSON.stringify(sql);
  const known = columns.pointCodes.get(name) ?? codedPoints(of, columns);
  columns.pointCodes.set(name, known);
  return known;
}

function codedPoints(
  of: (point: { longitude: number; latitude: number } | null) => readonly KeyValue[] | null,
  { rows, longitude, latitude }: SignalColumns,
): PointCodes {
  const values: (readonly KeyValue[] | null)[] = [];
  const byKey = new Map<number | string, number>();
  const codes = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    const at = { longitude: longitude[row] as number, latitude: latitude[row] as number };
    const own = of(Number.isNaN(at.longitude) || Number.isNaN(at.latitude) ? null : at);
    const key = pointKey(own);
    let code = byKey.get(key);
    if (code === undefined) {
      code = values.push(own) - 1;
      byKey.set(key, code);
    }
    codes[row] = code;
  }
  return { values, codes: values.length <= 65_536 ? Uint16Array.from(codes) : codes };
}

/** A text a signal would cost five times as much as a number. */
function pointKey(values: readonly KeyValue[] | null): number | string {
  const [first, second] = values ?? [];
  return values?.length === 2 && typeof first === 'number' && typeof second === 'number'
    ? first * 2 ** 26 + second
    : JSON.stringify(values);
}

/** Column by column; nulls last, texts by code point, as SQL sorts them. */
function compareKeys(a: readonly KeyValue[], b: readonly KeyValue[]): number {
  for (let i = 0; i < a.length; i++) {
    const order = compareValues(a[i] ?? null, b[i] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

function compareValues(a: KeyValue, b: KeyValue): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareTexts(String(a), String(b));
}

function compareTexts(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const order = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
