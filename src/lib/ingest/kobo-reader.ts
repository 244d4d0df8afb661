import {
  readRows,
  tableOfRows,
  type PlainRow,
  type Row,
  type TableSource,
} from './table-source.ts';

/** Times that the server writes, without a zone and in UTC. */
const SERVER_TIMES = ['_submission_time', 'SubmissionDate', '_submission_time__utc'];

/** True of the columns that KoboToolbox or ODK add to every form. */
export function isFormExport(headers: readonly string[]): boolean {
  const has = (...names: string[]) => names.every((name) => headers.includes(name));
  return (
    has('_uuid', '_submission_time') ||
    has('_id', '_index', '_submission_time') ||
    has('SubmissionDate', 'KEY') ||
    has('_index', '_parent_index') ||
    has('PARENT_KEY', 'KEY') ||
    headers.includes('meta/instanceID') ||
    headers.includes('meta-instanceID')
  );
}

/**
 * The tables of a form, with repeats joined to their submission: a row of a repeat bears the cells of
 * its submission too, a submission without repeats stays a row. Repeats that were laid out in columns
 * (`obs[1]/type`, `obs[2]/type`) become one column with their values after one another.
 */
export async function joinForm(
  tables: readonly TableSource[],
): Promise<{ tables: TableSource[]; repeats: number }> {
  const cleaned = tables.map((table) => cleanTable(table));
  const parent = cleaned.find(({ table }) => !isRepeat(table));
  const children = cleaned.filter(({ table }) => isRepeat(table));
  const collapsed = cleaned.reduce((sum, { collapsed: count }) => sum + count, 0);
  if (!parent || children.length === 0)
    return { tables: cleaned.map(({ table }) => table), repeats: collapsed };
  const joined: TableSource[] = [];
  let repeats = collapsed;
  for (const child of children) {
    const rows = await joinRepeat(parent.table, child.table);
    repeats += rows.repeats;
    joined.push(rows.table);
  }
  return { tables: joined, repeats };
}

function isRepeat({ headers }: TableSource): boolean {
  return headers.includes('_parent_index') || headers.includes('PARENT_KEY');
}

async function joinRepeat(
  parent: TableSource,
  child: TableSource,
): Promise<{ table: TableSource; repeats: number }> {
  const own = child.headers.filter((header) => !/^(?:_|PARENT_KEY$|KEY$)/.test(header));
  const shared = parent.headers.filter((header) => !own.includes(header));
  const parentRows = await readRows(parent);
  const childRows = await readRows(child);
  const key = keyColumn(parent, ['_index', 'KEY']);
  const link = keyColumn(child, ['_parent_index', 'PARENT_KEY']);
  const byKey = new Map(parentRows.map((row) => [row.cells[key] ?? '', row]));
  const used = new Set<PlainRow>();
  const ownColumns = own.map((name) => child.headers.indexOf(name));
  const sharedColumns = shared.map((name) => parent.headers.indexOf(name));
  const pick = (row: PlainRow | undefined, columns: readonly number[]) =>
    columns.map((column) => row?.cells[column] ?? '');
  const id = parent.headers.findIndex((header) => /^(?:_uuid|_id|KEY)$/.test(header));
  const counts = new Map<PlainRow, number>();
  const rows: PlainRow[] = childRows.map((row) => {
    const submission = byKey.get(row.cells[link] ?? '');
    if (submission) used.add(submission);
    const cells = [...pick(row, ownColumns), ...pick(submission, sharedColumns)];
    // Rows of one submission must not count as one row repeated.
    const number = submission ? (counts.get(submission) ?? 0) + 1 : 1;
    if (submission) counts.set(submission, number);
    const at = own.length + shared.indexOf(parent.headers[id] ?? '\u0000');
    if (at >= own.length && cells[at]) cells[at] = `${cells[at]}-${number}`;
    return { line: row.line, cells, fault: row.fault };
  });
  for (const row of parentRows)
    if (!used.has(row))
      rows.push({
        line: row.line,
        cells: [...own.map(() => ''), ...pick(row, sharedColumns)],
        fault: row.fault,
      });
  const table = tableOfRows(
    {
      name: child.name,
      headers: [...own, ...shared],
      kind: null,
      mapping: null,
      utc: SERVER_TIMES,
    },
    rows,
  );
  return { table, repeats: childRows.length };
}

function keyColumn(table: TableSource, names: readonly string[]): number {
  return table.headers.findIndex((header) => names.includes(header));
}

/** Columns of a select-multiple that only repeat its summary are left out, `n/a` is emptied. */
function cleanTable(source: TableSource): { table: TableSource; collapsed: number } {
  const columns = new Map<string, number[]>();
  let collapsed = 0;
  source.headers.forEach((header, i) => {
    const summary = /^(.+)\/[^/]+$/.exec(header)?.[1];
    if (summary && source.headers.includes(summary)) return;
    const name = header.replace(/\[\d+\]/g, '');
    if (name !== header && columns.has(name)) collapsed++;
    columns.set(name, [...(columns.get(name) ?? []), i]);
  });
  const parts = [...columns.values()];
  const table: TableSource = {
    name: source.name,
    headers: [...columns.keys()],
    kind: source.kind,
    mapping: source.mapping,
    utc: SERVER_TIMES,
    open: () => {
      const stream = source.open();
      return {
        next: (take) =>
          stream.next((row) => {
            take(new JoinedRow(row, parts, source.headers.length));
          }),
        get bytesDone() {
          return stream.bytesDone;
        },
        get noticed() {
          return stream.noticed;
        },
      };
    },
  };
  return { table, collapsed };
}

class JoinedRow implements Row {
  readonly #row: Row;
  readonly #parts: readonly (readonly number[])[];
  readonly line: number;
  readonly width: number;
  readonly fault: Row['fault'];

  constructor(row: Row, parts: readonly (readonly number[])[], sourceWidth: number) {
    this.#row = row;
    this.#parts = parts;
    this.line = row.line;
    // A row that is too long or too short stays so.
    this.width =
      row.width === sourceWidth ? parts.length : row.width < sourceWidth ? 0 : sourceWidth;
    this.fault = row.fault;
  }

  cell(column: number): string {
    const cells = (this.#parts[column] ?? []).map((at) => this.#row.cell(at));
    return cells.filter((cell) => cell !== '' && cell !== 'n/a').join('; ');
  }
}
