import type { Dimension, Filter, PlaceChoice, TypeChoice } from '../domain/filter.ts';
import { duringRounds } from './during-rounds.ts';
import type { Parameter, Statement } from './engine.ts';

/**
 * The filter as a SQL condition over `signals`, leaving out the dimensions a view owns itself.
 * Values travel as parameters, never as text.
 */
export function where(filter: Filter, without: readonly Dimension[] = []): Statement {
  const used = (Object.keys(conditions) as Dimension[]).filter((name) => !without.includes(name));
  return all(used.map((name) => conditions[name](filter)));
}

/** The part of the filter that says of a round or visit, too, whether it counts: its night. */
export function duringWalks(filter: Filter): Statement {
  return where(filter, ['types', 'places', 'box', 'minutes', 'during']);
}

const everything: Statement = { sql: 'TRUE', params: [] };

const conditions: Record<Dimension, (filter: Filter) => Statement> = {
  types: ({ types }) => any(types.map(ofType)),
  places: ({ places }) => any(places.map(ofPlace)),
  box: ({ box }) =>
    box
      ? {
          sql: 'longitude BETWEEN ? AND ? AND latitude BETWEEN ? AND ?',
          params: [box[0], box[2], box[1], box[3]],
        }
      : everything,
  minutes: ({ minutes }) =>
    minutes
      ? { sql: 'minute_of_night >= ? AND minute_of_night < ?', params: [...minutes] }
      : everything,
  weekdays: ({ weekdays }) => any(weekdays.map((day) => equals('sk_weekday(night)', day))),
  nights: ({ nights }) =>
    nights
      ? { sql: 'night BETWEEN CAST(? AS DATE) AND CAST(? AS DATE)', params: [...nights] }
      : everything,
  during: ({ during }) => (during ? { sql: duringRounds(), params: [] } : everything),
};

function ofType({ main, sub }: TypeChoice): Statement {
  return all([equals('main_type', main), optional('sub_type', sub)]);
}

function ofPlace(place: PlaceChoice): Statement {
  if (place.kind === 'leg')
    return all([equals('leg', place.leg), optional('direction', place.direction)]);
  return all([
    equals('tower', place.tower),
    optional('level', place.level),
    optional('unit', place.unit),
  ]);
}

function equals(expression: string, value: Parameter): Statement {
  return { sql: `${expression} = ?`, params: [value] };
}

function optional(column: string, value: Parameter): Statement {
  return value === null ? everything : equals(column, value);
}

function all(parts: readonly Statement[]): Statement {
  const telling = parts.filter((part) => part !== everything);
  return telling.length === 0 ? everything : join(telling, ' AND ');
}

function any(parts: readonly Statement[]): Statement {
  return parts.length === 0 ? everything : join(parts, ' OR ');
}

function join(parts: readonly Statement[], word: string): Statement {
  return {
    sql: parts.map((part) => `(${part.sql})`).join(word),
    params: parts.flatMap((part) => part.params),
  };
}
