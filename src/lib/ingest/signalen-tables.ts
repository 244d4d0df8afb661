import { tableOfRows, type PlainRow, type TableSource } from './table-source.ts';

export interface SignalenReport {
  readonly line: number;
  readonly id: string;
  readonly time: string;
  readonly main: string;
  readonly sub: string;
  /** As written: the axes are looked at later. */
  readonly x: string;
  readonly y: string;
  /** Code of the neighbourhood. */
  readonly area: string;
  readonly note: string;
}
export type SignalenSignal = SignalenReport | { readonly line: number; readonly unfit: string };

export interface SignalenStatus {
  readonly line: number;
  readonly signal: string;
  readonly time: string;
  readonly state: string;
  readonly note: string;
}

const SIGNAL_HEADERS = [
  'id',
  'tijd',
  'hoofdtype',
  'type',
  'lengtegraad',
  'breedtegraad',
  'buurtcode',
  'notitie',
];
const STATUS_HEADERS = ['signaal', 'tijd', 'status', 'partij', 'opmerking'];

/** Signals and their follow-up, as the tables that every other reader gives. */
export function signalenTables(
  signals: readonly SignalenSignal[],
  statuses: readonly SignalenStatus[],
): TableSource[] {
  const signalRows: PlainRow[] = signals.map((signal) => {
    if ('unfit' in signal) {
      const fault = { reason: 'not-a-row', column: -1, value: signal.unfit } as const;
      return { line: signal.line, cells: SIGNAL_HEADERS.map(() => ''), fault };
    }
    const { line, id, time, main, sub, x, y, area, note } = signal;
    return { line, cells: [id, time, main, sub, x, y, area, note] };
  });
  const statusRows: PlainRow[] = statuses.map(({ line, signal, time, state, note }) => ({
    line,
    cells: [signal, time, state, 'gemeente', note],
  }));
  const tables = [
    tableOfRows(
      {
        name: 'signals',
        headers: SIGNAL_HEADERS,
        kind: 'signals',
        mapping: {
          id: 'id',
          time: 'tijd',
          mainType: 'hoofdtype',
          subType: 'type',
          longitude: 'lengtegraad',
          latitude: 'breedtegraad',
          note: 'notitie',
        },
      },
      signalRows,
    ),
  ];
  if (statusRows.length > 0)
    tables.push(
      tableOfRows(
        {
          name: 'statuses',
          headers: STATUS_HEADERS,
          kind: 'followUps',
          mapping: {
            signal: 'signaal',
            time: 'tijd',
            status: 'status',
            party: 'partij',
            note: 'opmerking',
          },
        },
        statusRows,
      ),
    );
  return tables;
}
