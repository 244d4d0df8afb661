import type { TableName } from '../domain/tables.ts';

/** What a column of a table can hold. A column may serve one field only, a field one column. */
export const tableFields = {
  signals: [
    'id',
    'time',
    'clock',
    'mainType',
    'subType',
    'tower',
    'level',
    'unit',
    'leg',
    'direction',
    'longitude',
    'latitude',
    'point',
    'round',
    'coach',
    'note',
  ],
  rounds: ['id', 'night', 'start', 'end', 'coaches'],
  visits: ['round', 'night', 'tower', 'level', 'leg', 'direction', 'entry', 'exit'],
  followUps: ['signal', 'time', 'status', 'party', 'note'],
  interventions: ['id', 'night', 'kind', 'label', 'tower', 'level', 'unit', 'leg', 'types'],
} as const satisfies Record<TableName, readonly string[]>;

export type SignalField = (typeof tableFields.signals)[number];
export type FieldOf<T extends TableName> = (typeof tableFields)[T][number];
export type Field = FieldOf<TableName>;

/** Field to the name of its column. `clock` is the time of day where the date stands apart. */
export type Mapping = Partial<Record<Field, string>>;

/** Without these a table says nothing; an array within means any one of them will do. */
export const neededFields: Record<TableName, readonly (readonly Field[])[]> = {
  signals: [['time'], ['mainType', 'subType', 'note']],
  rounds: [['start'], ['end']],
  visits: [['round'], ['tower', 'leg'], ['entry'], ['exit']],
  followUps: [['signal'], ['time'], ['status']],
  interventions: [['night'], ['kind', 'label']],
};
