import type { AreaPack } from '../domain/area-pack.ts';
import { isAbort } from '../domain/errors.ts';
import type { TableName } from '../domain/tables.ts';
import type { Mapping } from '../ingest/fields.ts';
import type { Finding, ImportOptions, Probe, ProbedTable, Progress } from '../ingest/report.ts';
import { emptyFilter } from '../domain/filter.ts';
import type { Dashboard } from './dashboard.svelte.ts';
import type { FileToImport, Imported } from './datasets.svelte.ts';
import { withMend } from './mending.ts';
import { rememberedMapping, rememberMapping } from './remembered-mappings.ts';

export interface PlannedFile {
  readonly file: File;
  readonly probe: Probe;
  /** By name of table: what a person, or memory, says its columns hold. */
  mappings: Readonly<Record<string, Mapping>>;
}

/** Where a dataset of its own is drawn: on the area that is open, or on the extent of its points. */
export type AreaChoice = 'open-area' | 'own-extent';

export type Phase =
  | { readonly name: 'idle' }
  | { readonly name: 'probing' }
  | { readonly name: 'mapping' }
  | { readonly name: 'running'; readonly file: string; readonly progress: Progress | null }
  | { readonly name: 'done'; readonly imported: Imported }
  | { readonly name: 'failed'; readonly error: unknown };

// Companion tables first: then signals outside every round can be told.
const readingOrder: readonly TableName[] = [
  'rounds',
  'visits',
  'signals',
  'followUps',
  'interventions',
];

/** One import, from the drop of files to a dataset that is shown, with a person's say in between. */
export class Importing {
  phase = $state.raw<Phase>({ name: 'idle' });
  planned = $state.raw<readonly PlannedFile[]>([]);
  areaChoice = $state<AreaChoice>('open-area');
  timeZone = $state('');

  readonly #dashboard: Dashboard;
  #abort: AbortController | null = null;
  #options: Pick<ImportOptions, 'mends' | 'dayFirst' | 'keepPersonal'> = {};

  constructor(dashboard: Dashboard) {
    this.#dashboard = dashboard;
  }

  /** Looks at the files; goes on by itself where nothing has to be asked. */
  async take(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    this.phase = { name: 'probing' };
    this.#options = {};
    try {
      const area = this.#dashboard.dataset?.area ?? null;
      const planned: PlannedFile[] = [];
      for (const file of files) planned.push(await this.#plan(file, area));
      this.planned = planned.sort((a, b) => rank(a) - rank(b));
      this.areaChoice = area && fitsArea(planned, area) ? 'open-area' : 'own-extent';
      this.timeZone = planned[0]?.probe.timeZone ?? '';
      const asks = planned.some(({ probe, mappings }) =>
        probe.tables.some((table) => table.needsMapping && !mappings[table.name]),
      );
      if (asks) this.phase = { name: 'mapping' };
      else await this.run();
    } catch (error) {
      this.#fail(error);
    }
  }

  setMapping(file: File, table: string, mapping: Mapping): void {
    this.planned = this.planned.map((plan) =>
      plan.file === file ? { ...plan, mappings: { ...plan.mappings, [table]: mapping } } : plan,
    );
  }

  /** Reads the files once more, with the mend of a finding applied or taken back. */
  async mend(finding: Finding): Promise<void> {
    const before = this.#dashboard.dataset?.id;
    this.#options = withMend(this.#options, finding);
    await this.run();
    if (this.phase.name === 'done' && before && before !== this.#dashboard.dataset?.id)
      await this.#dashboard.datasets.remove(before);
  }

  async run(): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    const first = this.planned[0];
    if (!first) return;
    try {
      this.phase = { name: 'running', file: first.file.name, progress: null };
      const open = this.#dashboard.dataset?.area ?? null;
      const area = this.areaChoice === 'open-area' ? open : null;
      const files = this.planned.map((plan) => this.#toImport(plan, area));
      const name = this.planned.map(({ file }) => file.name).join(', ');
      const imported = await this.#dashboard.datasets.importFiles(
        files,
        { id: `import-${Date.now()}`, name: { nl: name, en: name }, area },
        {
          signal: abort.signal,
          onProgress: (file, progress) => {
            this.phase = { name: 'running', file: file.name, progress };
          },
        },
      );
      if (imported.outcome !== 'nothing') {
        this.#dashboard.filter.restore(emptyFilter);
        this.#dashboard.view = { ...this.#dashboard.view, floor: null };
      }
      this.#remember();
      this.phase = { name: 'done', imported };
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#abort = null;
    }
  }

  cancel(): void {
    if (this.#abort) this.#abort.abort();
    else this.reset();
  }

  reset(): void {
    this.planned = [];
    this.phase = { name: 'idle' };
  }

  async #plan(file: File, area: AreaPack | null): Promise<PlannedFile> {
    const probe = await this.#dashboard.ingest.probe(file, area);
    const mappings: Record<string, Mapping> = {};
    for (const table of probe.tables) {
      const known = rememberedMapping(localStorage, table.shapeKey);
      if (known) mappings[table.name] = known;
    }
    return { file, probe, mappings };
  }

  #toImport(plan: PlannedFile, area: AreaPack | null): FileToImport {
    const mappings = Object.fromEntries(
      plan.probe.tables.map((table) => [table.name, mappingOf(plan, table)]),
    );
    const timeZone = this.timeZone.trim();
    return {
      file: plan.file,
      options: { ...this.#options, area, mappings, ...(timeZone && { timeZone }) },
    };
  }

  /** What a person has looked at holds for the next file of that shape. */
  #remember(): void {
    for (const plan of this.planned)
      for (const table of plan.probe.tables)
        if (table.needsMapping)
          rememberMapping(localStorage, table.shapeKey, mappingOf(plan, table));
  }

  #fail(error: unknown): void {
    this.planned = [];
    this.phase = isAbort(error) ? { name: 'idle' } : { name: 'failed', error };
  }
}

/** A person's say, else the guess. */
export function mappingOf(plan: PlannedFile, table: ProbedTable): Mapping {
  return plan.mappings[table.name] ?? table.mapping;
}

function rank({ probe }: PlannedFile): number {
  return Math.min(...probe.tables.map((table) => readingOrder.indexOf(table.kind)));
}

/** True when a file speaks of the area: it names towers or legs, or its first points lie in it. */
function fitsArea(planned: readonly PlannedFile[], area: AreaPack): boolean {
  const tables = planned.flatMap(({ probe }) => probe.tables);
  if (tables.some(({ mapping }) => mapping.tower !== undefined || mapping.leg !== undefined))
    return true;
  const points = tables.flatMap(firstPoints);
  if (points.length === 0) return planned.every(({ probe }) => probe.drafts);
  const [west, south, east, north] = area.bounds;
  const inside = points.filter(([x, y]) => x >= west && x <= east && y >= south && y <= north);
  return inside.length * 2 > points.length;
}

function firstPoints({ columns, rows, mapping }: ProbedTable): [number, number][] {
  const x = columns.findIndex((column) => column.name === mapping.longitude);
  const y = columns.findIndex((column) => column.name === mapping.latitude);
  if (x < 0 || y < 0) return [];
  return rows
    .map((row): [number, number] => [coordinate(row[x]), coordinate(row[y])])
    .filter(([longitude, latitude]) => Number.isFinite(longitude) && Number.isFinite(latitude));
}

function coordinate(text: string | undefined): number {
  return text ? Number(text.replace(',', '.')) : NaN;
}
