import { sampleColumns } from './table-plan.ts';
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
  const cleaned: { table: TableSource; collapsed: number }[] = [];
  for (const table of tables) cleaned.push(await cleanTable(table));
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

/** What the server keeps beside a submission and says nothing of what was seen. */
const SERVER_COLUMNS =
  /^(?:_notes|_status|_tags|_validation_status|__version__|_attachments|_xform_id_string|_bamboo_dataset_id)$/;

/**
 * Columns of a select-multiple that only repeat its summary are left out, or make one where it has
 * none; `n/a` is emptied. ODK joins groups by `-`, which becomes `/`.
 */
async function cleanTable(source: TableSource): Promise<{ table: TableSource; collapsed: number }> {
  const { headers } = source;
  const isOdk = headers.includes('SubmissionDate') || headers.includes('PARENT_KEY');
  const choices = await choicesOf(source);
  const columns = new Map<string, Part[]>();
  let collapsed = 0;
  headers.forEach((header, i) => {
    if (SERVER_COLUMNS.test(header)) return;
    const summary = /^(.+)\/[^/]+$/.exec(header)?.[1];
    if (summary && headers.includes(summary)) return;
    const choice = choices.get(i) ?? null;
    const plain = header.replace(/\[\d+\]/g, '');
    const name = choice && summary ? summary : isOdk ? plain.replaceAll('-', '/') : plain;
    if (plain !== header && columns.has(name)) collapsed++;
    columns.set(name, [...(columns.get(name) ?? []), { column: i, choice }]);
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
            take(new JoinedRow(row, parts, headers.length));
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

/** A source column of a cell; of a select-multiple, the option that a 1 in it stands for. */
interface Part {
  readonly column: number;
  readonly choice: string | null;
}

/** `wat/lift` and `wat/trap` hold 0 or 1: options of a question without a column of its own. */
async function choicesOf(source: TableSource): Promise<ReadonlyMap<number, string>> {
  const samples = await sampleColumns(source);
  const groups = new Map<string, { column: number; choice: string }[]>();
  samples.forEach(({ name, samples: cells }, column) => {
    const [, group, choice] = /^(.+)\/([^/]+)$/.exec(name) ?? [];
    const filled = cells.filter((cell) => cell !== '' && cell !== 'n/a');
    const isMark = filled.length > 0 && filled.every((cell) => /^(?:[01]|true|false)$/i.test(cell));
    if (!group || !choice || !isMark || source.headers.includes(group)) return;
    groups.set(group, [...(groups.get(group) ?? []), { column, choice }]);
  });
  const several = [...groups.values()].filter((options) => options.length > 1).flat();
  return new Map(several.map(({ column, choice }) => [column, choice]));
}

class JoinedRow implements Row {
  readonly #row: Row;
  readonly #parts: readonly (readonly Part[])[];
  readonly line: number;
  readonly width: number;
  readonly fault: Row['fault'];

  constructor(row: Row, parts: readonly (readonly Part[])[], sourceWidth: number) {
    this.#row = row;
    this.#parts = parts;
    this.line = row.line;
    // A row that is too long or too short stays so.
    this.width =
      row.width === sourceWidth ? parts.length : row.width < sourceWidth ? 0 : sourceWidth;
    this.fault = row.fault;
  }

  cell(column: number): string {
    const cells = (this.#parts[column] ?? []).map((part) => {
      const cell = this.#row.cell(part.column);
      if (part.choice === null) return cell;
      return /^(?:1|true)$/i.test(cell) ? part.choice : '';
    });
    return cells.filter((cell) => cell !== '' && cell !== 'n/a').join('; ');
  }
}
