import {
  emptyFilter,
  filterSchema,
  type Filter,
  type PlaceChoice,
  type TypeChoice,
} from '../domain/filter.ts';
import { clockOfMinute, minuteOfClock, MINUTES_OF_NIGHT } from '../domain/night-calendar.ts';
import { defaultViewSettings, viewSettingsSchema, type ViewSettings } from './view-settings.ts';

/** What an address holds besides its page: everything a reload has to bring back. */
export interface AddressState {
  readonly dataset: string | null;
  readonly filter: Filter;
  readonly view: ViewSettings;
}

export interface DecodedAddress extends AddressState {
  /** Keys whose values made no sense and were left out. */
  readonly ignored: readonly string[];
}

/** One key of the query: how its part of the state is written, and read back. */
interface Entry {
  readonly key: string;
  readonly write: (state: AddressState) => string | null;
  /** Returns the state with the part filled in; throws when the text makes no sense. */
  readonly read: (text: string, state: AddressState) => AddressState;
}

/** The query string, without `?`, of a state; defaults are left out. */
export function encodeAddress(state: AddressState): string {
  return entries
    .flatMap(({ key, write }) => {
      const text = write(state);
      return text === null ? [] : [`${key}=${readable(text)}`];
    })
    .join('&');
}

/** Reads any query string: what makes no sense is named in `ignored`, never thrown. */
export function decodeAddress(search: URLSearchParams): DecodedAddress {
  let state: AddressState = { dataset: null, filter: emptyFilter, view: defaultViewSettings };
  const ignored: string[] = [];
  for (const { key, read } of entries) {
    const text = search.get(key);
    if (text === null) continue;
    try {
      const next = read(text, state);
      filterSchema.parse(next.filter);
      viewSettingsSchema.parse(next.view);
      state = next;
    } catch {
      ignored.push(key);
    }
  }
  return { ...state, ignored };
}

const entries: readonly Entry[] = [
  {
    key: 'data',
    write: ({ dataset }) => dataset,
    read: (dataset, state) => ({ ...state, dataset }),
  },
  ofFilter(
    'type',
    (filter) => list(filter.types, writeType),
    (text) => ({
      types: split(text, ',').map(readType),
    }),
  ),
  ofFilter(
    'place',
    (filter) => list(filter.places, writePlace),
    (text) => ({
      places: split(text, ',').map(readPlace),
    }),
  ),
  ofFilter(
    'box',
    (filter) => filter.box?.join(',') ?? null,
    (text) => {
      const [west, south, east, north] = exactly(4, split(text, ',')).map(number);
      return { box: [west, south, east, north] as Filter['box'] };
    },
  ),
  ofFilter(
    'time',
    ({ minutes }) => minutes && `${clockOfMinute(minutes[0])}-${clockOfMinute(minutes[1])}`,
    (text) => {
      const [from = '', to = ''] = exactly(2, text.split('-'));
      return { minutes: [minuteOfClock(from), minuteOfClock(to) || MINUTES_OF_NIGHT] };
    },
  ),
  ofFilter(
    'day',
    (filter) => list(filter.weekdays, String),
    (text) => ({
      weekdays: split(text, ',').map(number),
    }),
  ),
  ofFilter(
    'night',
    ({ nights }) => nights && nights.join(','),
    (text) => {
      const [first = '', last = ''] = exactly(2, split(text, ','));
      return { nights: [first, last] };
    },
  ),
  ofView(
    'map',
    ({ map }) => changed(map, 'map'),
    (text) => ({
      map: text as ViewSettings['map'],
    }),
  ),
  ofView(
    'measure',
    ({ measure }) => changed(measure, 'measure'),
    (text) => ({
      measure: text as ViewSettings['measure'],
    }),
  ),
  ofView(
    'bin',
    ({ binMinutes }) => changed(binMinutes, 'binMinutes'),
    (text) => ({
      binMinutes: number(text) as ViewSettings['binMinutes'],
    }),
  ),
  ofView(
    'found',
    ({ found }) => changed(found, 'found'),
    (text) => ({ found: text as ViewSettings['found'] }),
  ),
  ofView(
    'hotspots',
    ({ hotspots }) => (hotspots ? '1' : null),
    (text) => {
      if (text !== '1') throw new RangeError(`neither left out nor 1: ${text}`);
      return { hotspots: true };
    },
  ),
  ofView(
    'floor',
    ({ floor }) => floor && parts([floor.tower, floor.level]),
    (text) => {
      const [tower = '', level = ''] = exactly(2, split(text, ':').map(unescapePart));
      return { floor: { tower, level: number(level) } };
    },
  ),
  ofView(
    'sort',
    ({ sort, descending }) =>
      sort === defaultViewSettings.sort && descending === defaultViewSettings.descending
        ? null
        : `${sort}${descending ? '-' : ''}`,
    (text) => ({
      sort: text.replace(/-$/, '') as ViewSettings['sort'],
      descending: text.endsWith('-'),
    }),
  ),
];

function ofFilter(
  key: string,
  write: (filter: Filter) => string | null,
  read: (text: string) => Partial<Filter>,
): Entry {
  return {
    key,
    write: ({ filter }) => write(filter),
    read: (text, state) => ({ ...state, filter: { ...state.filter, ...read(text) } }),
  };
}

function ofView(
  key: string,
  write: (view: ViewSettings) => string | null,
  read: (text: string) => Partial<ViewSettings>,
): Entry {
  return {
    key,
    write: ({ view }) => write(view),
    read: (text, state) => ({ ...state, view: { ...state.view, ...read(text) } }),
  };
}

function writeType({ main, sub }: TypeChoice): string {
  return parts(sub === null ? [main] : [main, sub]);
}

function readType(text: string): TypeChoice {
  const [main = '', sub = null, ...rest] = text.split(':').map(unescapePart);
  exactly(0, rest);
  return { main, sub };
}

function writePlace(place: PlaceChoice): string {
  if (place.kind === 'leg') return parts(['leg', place.leg, place.direction]);
  return parts(['tower', place.tower, place.level, place.unit]);
}

function readPlace(text: string): PlaceChoice {
  const [kind, ...names] = text.split(':').map(unescapePart);
  if (kind === 'leg') {
    const [leg = '', direction = ''] = exactly(2, names);
    return { kind, leg, direction: (direction || null) as 'out' | 'back' | null };
  }
  if (kind !== 'tower') throw new RangeError(`no kind of place: ${kind}`);
  const [tower = '', level = '', unit = ''] = exactly(3, names);
  return { kind, tower, level: level === '' ? null : number(level), unit: unit || null };
}

/** `,` and `:` part values, so inside a value they are escaped like `%` itself. */
function parts(values: readonly (string | number | null)[]): string {
  return values
    .map((value) => String(value ?? '').replaceAll(/[%,:]/g, (mark) => encodeURIComponent(mark)))
    .join(':');
}

function unescapePart(text: string): string {
  return decodeURIComponent(text);
}

function list<Item>(items: readonly Item[], write: (item: Item) => string): string | null {
  return items.length === 0 ? null : items.map(write).join(',');
}

function split(text: string, mark: string): string[] {
  return text.split(mark);
}

function exactly<Item>(count: number, items: Item[]): Item[] {
  if (items.length !== count)
    throw new RangeError(`${count} parts expected, ${items.length} found`);
  return items;
}

function number(text: string): number {
  const value = text.trim() === '' ? NaN : Number(text);
  if (!Number.isFinite(value)) throw new RangeError(`no number: ${text}`);
  return value;
}

function changed<Key extends keyof ViewSettings>(
  value: ViewSettings[Key],
  key: Key,
): string | null {
  return value === defaultViewSettings[key] ? null : String(value);
}

/** Percent-encoded, but for the marks that are allowed in a query and make it readable. */
function readable(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':');
}
