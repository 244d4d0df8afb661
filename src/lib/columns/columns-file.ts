import { codedFields, type Dictionaries } from '../engine/coded-signals.ts';
import type { KeyValue } from '../engine/grouping.ts';
import { SignalColumns, type Codes, type PointCodes } from './signal-columns.ts';

/** What stands before the columns of a file: how many rows, and what their codes stand for. */
interface Header {
  readonly rows: number;
  readonly dictionaries: Dictionaries;
  /** By the SQL of what they count under, the values of the codes worked out of the points. */
  readonly points: readonly (readonly [string, readonly (readonly KeyValue[] | null)[]])[];
}

const headBytes = 8;

/** The columns as bytes to keep: a header, and each column as it stands in memory. */
export function writeColumns(columns: SignalColumns): Uint8Array<ArrayBuffer>[] {
  const { rows, dictionaries, pointCodes } = columns;
  const points = [...pointCodes].map(([name, { values }]) => [name, values] as const);
  const header: Header = { rows, dictionaries, points };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const head = new Uint8Array(padded(headBytes + text.length));
  new DataView(head.buffer).setUint32(0, text.length, true);
  head.set(text, headBytes);
  return [head, ...arraysOf(columns).flatMap(withPadding)];
}

/**
 * The columns of such bytes, over the bytes themselves.
 * @throws RangeError when they are not as long as they say.
 */
export function readColumns(bytes: ArrayBuffer): SignalColumns {
  const length = new DataView(bytes).getUint32(0, true);
  const text = new TextDecoder().decode(new Uint8Array(bytes, headBytes, length));
  const { rows, dictionaries, points } = JSON.parse(text) as Header;
  let at = padded(headBytes + length);
  const next = <Values>(size: number, of: (at: number) => Values): Values => {
    const values = of(at);
    at += padded(rows * size);
    return values;
  };
  const codes = (values: readonly unknown[]): Codes =>
    values.length <= 65_536
      ? next(2, (from) => new Uint16Array(bytes, from, rows))
      : next(4, (from) => new Uint32Array(bytes, from, rows));
  const degrees = () => next(8, (from) => new Float64Array(bytes, from, rows));
  const [longitude, latitude] = [degrees(), degrees()];
  const coded = Object.fromEntries(codedFields.map((field) => [field, codes(dictionaries[field])]));
  const pointCodes = points.map(([name, values]): [string, PointCodes] => [
    name,
    { values, codes: codes(values) },
  ]);
  if (at !== bytes.byteLength)
    throw new RangeError(`columns of ${at} bytes in ${bytes.byteLength}`);
  return SignalColumns.of(dictionaries, rows, {
    codes: coded as SignalColumns['codes'],
    longitude,
    latitude,
    pointCodes: new Map(pointCodes),
  });
}

function arraysOf({ longitude, latitude, codes, pointCodes }: SignalColumns) {
  return [
    longitude,
    latitude,
    ...codedFields.map((field) => codes[field]),
    ...[...pointCodes.values()].map((own) => own.codes),
  ];
}

function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}

function withPadding({ buffer, byteOffset, byteLength }: Codes | Float64Array<ArrayBuffer>) {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  const missing = padded(byteLength) - byteLength;
  return missing === 0 ? [bytes] : [bytes, new Uint8Array(missing)];
}
