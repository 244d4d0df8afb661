import { at, isRecord, textOf, type Json, type JsonRecord } from './json-records.ts';
import { signalenTables, type SignalenSignal, type SignalenStatus } from './signalen-tables.ts';
import type { TableSource } from './table-source.ts';

/** True of a report of Signalen, as its API gives it, in full, in a list, or as a feature. */
export function isSignalenRecord(value: Json): value is JsonRecord {
  if (!isRecord(value)) return false;
  const own = value['type'] === 'Feature' ? at(value, 'properties') : value;
  if (!isRecord(own) || textOf(own['created_at']) === '') return false;
  return isRecord(own['status']) && ('state' in own['status'] || 'state_display' in own['status']);
}

/**
 * Reports as the API of Signalen gives them. Only the fields named here are read: nothing of the
 * reporter, of the person who handled it, or of the address.
 */
export function signalenFromJson(records: readonly Json[]): TableSource[] {
  const signals: SignalenSignal[] = [];
  const statuses: SignalenStatus[] = [];
  records.forEach((record, i) => {
    if (!isSignalenRecord(record)) {
      signals.push({ line: i + 1, unfit: JSON.stringify(record).slice(0, 100) });
      return;
    }
    const own = (record['type'] === 'Feature' ? at(record, 'properties') : record) as JsonRecord;
    const [x, y] = positionOf(record, own);
    const id = textOf(own['id']) || textOf(own['signal_id']) || textOf(own['id_display']);
    signals.push({
      line: i + 1,
      id,
      time: textOf(own['incident_date_start']) || textOf(own['created_at']),
      main: textOf(at(own, 'category', 'main_slug')) || textOf(at(own, 'category', 'main')),
      sub:
        textOf(at(own, 'category', 'sub_slug')) ||
        textOf(at(own, 'category', 'sub')) ||
        textOf(at(own, 'category', 'slug')),
      x,
      y,
      area: textOf(at(own, 'location', 'buurt_code')),
      note: textOf(own['text']),
    });
    statuses.push(...statusesOf(own, id, i + 1));
  });
  return signalenTables(signals, statuses);
}

/** All statuses where a history is given, else the last one. */
function statusesOf(own: JsonRecord, signal: string, line: number): SignalenStatus[] {
  const history = own['statuses'] ?? own['history'];
  const list = Array.isArray(history) ? history : [own['status'] ?? null];
  return list.flatMap((status) => {
    const time = textOf(at(status, 'created_at')) || textOf(own['created_at']);
    const state = textOf(at(status, 'state')) || textOf(at(status, 'state_display'));
    return state === '' ? [] : [{ line, signal, time, state, note: textOf(at(status, 'text')) }];
  });
}

function positionOf(record: JsonRecord, own: JsonRecord): [string, string] {
  const geometry =
    at(record, 'geometry', 'coordinates') ?? at(own, 'location', 'geometrie', 'coordinates');
  if (Array.isArray(geometry)) return [textOf(geometry[0]), textOf(geometry[1])];
  const point = at(own, 'location', 'coordinates');
  return [textOf(at(point, 'lng')), textOf(at(point, 'lat'))];
}
