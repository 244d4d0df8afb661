import { bitOf, faultBits } from '$lib/columns/choices.ts';
import { keyTable } from '$lib/columns/key-table.ts';
import { linkedGroupings } from '$lib/columns/linked-groupings.ts';
import { SignalColumns } from '$lib/columns/signal-columns.ts';
import { dimensions, emptyFilter, type Dimension, type Filter } from '$lib/domain/filter.ts';
import { readCodedSignals } from '$lib/engine/coded-signals.ts';
import type { Answering } from '$lib/engine/engine.ts';
import crossfilter from 'crossfilter2';
import { op, table } from 'arquero';
import { settings } from './columns-contender.ts';
import { keyOf, viewNames, type Contender, type ViewName } from './contender.ts';
import type { BrushCase } from './rows.ts';

/** The rows as plain arrays, ready for whatever reads them: a key number a view and row. */
export interface PlainRows {
  readonly columns: SignalColumns;
  readonly views: readonly PlainView[];
}
interface PlainView {
  readonly name: ViewName;
  readonly without: readonly Dimension[];
  readonly size: number;
  readonly keys: Uint16Array | Uint32Array;
  readonly names: readonly string[];
}

export async function readPlainRows(engine: Answering): Promise<PlainRows> {
  const coded = await readCodedSignals(engine, 'bench');
  const columns = new SignalColumns(coded.dictionaries, coded.rows);
  for await (const page of coded.pages()) columns.append(page);
  const groupings = linkedGroupings(settings);
  const views = viewNames.map((name): PlainView => {
    const { size, steps, labels } = keyTable(groupings[name], columns);
    const keys = size < 65_535 ? new Uint16Array(columns.rows) : new Uint32Array(columns.rows);
    for (let row = 0; row < columns.rows; row++)
      keys[row] = steps.reduce(
        (sum, { codes, offsets }) => sum + (offsets[codes[row] as number] as number),
        0,
      );
    const values = Object.values(labels);
    const names = Array.from({ length: size }, (_, key) =>
      keyOf(values.map((own) => own[key] ?? null)),
    );
    return { name, without: groupings[name].without, size, keys, names };
  });
  return { columns, views };
}

function foundIn(views: readonly PlainView[], counts: readonly ArrayLike<number>[]) {
  return new Map(
    views.map(({ name, names }, i) => {
      const own = new Map<string, number>();
      names.forEach((key, number) => {
        const count = counts[i]?.[number] ?? 0;
        if (count > 0) own.set(key, count);
      });
      return [name, own];
    }),
  );
}

/** The limit of the machine: one loop over typed arrays in which every key is worked out already. */
export function bareScan({ columns, views }: PlainRows): Contender {
  let counts: Int32Array[] = [];
  const scanAll = (filter: Filter) => {
    const none = new Uint8Array(65_536);
    const faults = faultBits(filter, columns.dictionaries);
    const ofType = faults.get('type') ?? none;
    const ofPlace = faults.get('place') ?? none;
    const ofMinute = faults.get('minute') ?? none;
    const ofNight = faults.get('night') ?? none;
    const { type, place, minute, night } = columns.codes;
    const { longitude, latitude, rows } = columns;
    const [west, south, east, north] = filter.box ?? [-Infinity, -Infinity, Infinity, Infinity];
    counts = views.map(({ size }) => new Int32Array(size + 1));
    const needs = views.map(({ without }) =>
      dimensions.reduce((bits, name) => bits | (without.includes(name) ? 0 : bitOf[name]), 0),
    );
    const [k0, k1, k2, k3, k4, k5, k6, k7, k8] = views.map(({ keys }) => keys) as [
      Uint16Array,
      Uint16Array,
      Uint16Array,
      Uint16Array,
      Uint16Array,
      Uint16Array,
      Uint16Array,
      Uint16Array,
      Uint16Array,
    ];
    const [c0, c1, c2, c3, c4, c5, c6, c7, c8] = counts as [
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
    ];
    const [n0, n1, n2, n3, n4, n5, n6, n7, n8] = needs as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const add = (own: Int32Array, key: number) => (own[key] = (own[key] as number) + 1);
    for (let row = 0; row < rows; row++) {
      const x = longitude[row] as number;
      const y = latitude[row] as number;
      const isIn = x >= west && x <= east && y >= south && y <= north;
      const fault =
        (ofType[type[row] as number] as number) |
        (ofPlace[place[row] as number] as number) |
        (ofMinute[minute[row] as number] as number) |
        (ofNight[night[row] as number] as number) |
        (isIn ? 0 : bitOf.box);
      if ((fault & n0) === 0) add(c0, k0[row] as number);
      if ((fault & n1) === 0) add(c1, k1[row] as number);
      if ((fault & n2) === 0) add(c2, k2[row] as number);
      if ((fault & n3) === 0) add(c3, k3[row] as number);
      if ((fault & n4) === 0) add(c4, k4[row] as number);
      if ((fault & n5) === 0) add(c5, k5[row] as number);
      if ((fault & n6) === 0) add(c6, k6[row] as number);
      if ((fault & n7) === 0) add(c7, k7[row] as number);
      if ((fault & n8) === 0) add(c8, k8[row] as number);
    }
  };
  return {
    name: 'bare typed-array scan',
    steps: 20,
    setUp: 0,
    begin: () => Promise.resolve(),
    step: (_, { choice }) => scanAll({ ...emptyFilter, ...choice }),
    change: scanAll,
    found: () => foundIn(views, counts),
    dispose: () => undefined,
  };
}

/** A dimension a brush; each view is reduced on a dimension of which it leaves out the filter. */
export function crossfilterContender({ columns, views }: PlainRows): Contender {
  const started = performance.now();
  const rows = Array.from({ length: columns.rows }, (_, row) => row);
  const filterOf = crossfilter(rows);
  const of = (values: ArrayLike<number>) => filterOf.dimension((row: number) => values[row]);
  const cells = (values: Float64Array, from: number) =>
    Int16Array.from(values, (value) => Math.floor((value - from) / 8e-4));
  const floors = columns.dictionaries.place.map(({ tower, level }) =>
    tower === null || level === null ? -1 : Number(tower.slice(5)) * 100 + level,
  );
  const dimensionsOf: Record<string, ReturnType<typeof of>> = {
    quarter: of(
      columns.codes.minute.map((code) =>
        Math.floor((columns.dictionaries.minute[code]?.minute ?? 0) / 15),
      ),
    ),
    day: of(columns.codes.night),
    cell_x: of(cells(columns.longitude, 4.97)),
    cell_y: of(cells(columns.latitude, 52.31)),
    floor: of(Int16Array.from(columns.codes.place, (code) => floors[code] ?? -1)),
  };
  const still = of(new Uint8Array(columns.rows));
  const owner: Record<string, string> = { minutes: 'quarter', nights: 'day', places: 'floor' };
  const groups = views.map(({ without, size, keys }) => {
    const own = without.map((name) => owner[name]).find((name) => name !== undefined);
    const dimension = own ? dimensionsOf[own] : still;
    return dimension.groupAll().reduce(
      (counts: Int32Array, row: number) => {
        const key = keys[row] as number;
        counts[key] = (counts[key] as number) + 1;
        return counts;
      },
      (counts: Int32Array, row: number) => {
        const key = keys[row] as number;
        counts[key] = (counts[key] as number) - 1;
        return counts;
      },
      () => new Int32Array(size + 1),
    );
  });
  for (const group of groups) group.value();
  const setUp = performance.now() - started;
  return {
    name: 'crossfilter2',
    steps: 60,
    setUp,
    begin() {
      for (const dimension of Object.values(dimensionsOf)) dimension.filterAll();
      return Promise.resolve();
    },
    step({ columns: names }, { ranges }) {
      names.forEach((name, i) => {
        const [from, to] = ranges[i] ?? [0, 0];
        dimensionsOf[name].filterRange([from, to + 1]);
      });
      for (const group of groups) group.value();
    },
    found: () =>
      foundIn(
        views,
        groups.map((group) => group.value() as Int32Array),
      ),
    dispose: () => undefined,
  };
}

/** A filtered table grouped anew for every view. */
export function arqueroContender({ columns, views }: PlainRows): Contender {
  const started = performance.now();
  const { minute, place } = columns.dictionaries;
  const floors = place.map(({ tower, level }) =>
    tower === null || level === null ? -1 : Number(tower.slice(5)) * 100 + level,
  );
  const cells = (values: Float64Array, from: number) =>
    Int16Array.from(values, (value) => Math.floor((value - from) / 8e-4));
  const rows = table({
    quarter: columns.codes.minute.map((code) => Math.floor((minute[code]?.minute ?? 0) / 15)),
    day: columns.codes.night,
    cell_x: cells(columns.longitude, 4.97),
    cell_y: cells(columns.latitude, 52.31),
    floor: Int16Array.from(columns.codes.place, (code) => floors[code] ?? -1),
    ...Object.fromEntries(views.map(({ name, keys }) => [name, keys])),
  });
  const setUp = performance.now() - started;
  let counts: Int32Array[] = [];
  return {
    name: 'arquero',
    steps: 3,
    setUp,
    begin: () => Promise.resolve(),
    step({ columns: names, dimension }: BrushCase, { ranges }) {
      const held = names
        .map((name, i) => `d.${name} >= ${ranges[i]?.[0]} && d.${name} <= ${ranges[i]?.[1]}`)
        .join(' && ');
      const filtered = rows.filter(`d => ${held}`);
      counts = views.map(({ name, size, without }) => {
        const source = without.includes(dimension) ? rows : filtered;
        const grouped = source.groupby(name).rollup({ count: op.count() });
        const own = new Int32Array(size + 1);
        const [keys, numbers] = [grouped.array(name), grouped.array('count')];
        for (let i = 0; i < keys.length; i++) own[keys[i]] = numbers[i];
        return own;
      });
    },
    found: () => foundIn(views, counts),
    dispose: () => undefined,
  };
}
