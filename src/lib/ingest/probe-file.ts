import type { AreaPack } from '../domain/area-pack.ts';
import type { ByteSource } from './byte-source.ts';
import { FileError } from './file-error.ts';
import { openFile } from './open-file.ts';
import type { Probe, ProbedTable } from './report.ts';
import { shapeKey } from './shape-key.ts';
import { planTable, zoneFor, type TablePlan } from './table-plan.ts';
import type { TableSource } from './table-source.ts';

const PREVIEW_ROWS = 20;

/** What a file is, and how it would be read, from its beginning. @throws FileError */
export async function probeFile(source: ByteSource, area: AreaPack | null): Promise<Probe> {
  const opened = await openFile(source, area);
  const plans: TablePlan[] = [];
  for (const table of opened.tables) plans.push(await planTable(table, { area }));
  if (plans.length === 0 && !opened.plan) throw new FileError(source.name, 'nothing-readable');
  const dates = plans.find((plan) => plan.dates.seen > 0)?.dates;
  return {
    fileName: source.name,
    bytes: source.size,
    format: opened.format,
    encoding: opened.encoding,
    separator: opened.separator,
    tables: opened.tables.map((table, i) => probed(table, plans[i] as TablePlan)),
    dayOrder: dates ? orderWord(dates) : null,
    timeZone: zoneFor({ area }, plans),
    drafts: opened.format === 'whatsapp',
    area: opened.plan?.area ?? null,
  };
}

function orderWord(dates: TablePlan['dates']): Probe['dayOrder'] {
  if (!dates.certain) return 'ambiguous';
  return dates.order === 'month-first' ? 'month-first' : 'day-first';
}

function probed(table: TableSource, plan: TablePlan): ProbedTable {
  const columns = plan.columns.map(({ name, samples }) => ({
    name,
    samples: samples.slice(0, PREVIEW_ROWS),
  }));
  const count = Math.max(0, ...columns.map((column) => column.samples.length));
  return {
    name: table.name,
    kind: plan.kind,
    columns,
    rows: Array.from({ length: count }, (_, i) => columns.map((c) => c.samples[i] ?? '')),
    mapping: plan.mapping,
    confidence: plan.confidence,
    shapeKey: shapeKey(table.headers),
    needsMapping: !plan.certain,
  };
}
