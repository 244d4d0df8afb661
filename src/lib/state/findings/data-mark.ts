import { tables, type TableName } from '../../domain/tables.ts';
import { rowsDigest } from '../../engine/questions/rows-digest.ts';
import type { Dashboard } from '../dashboard.svelte.ts';
import type { OpenDataset } from '../open-dataset.ts';
import type { DataMark } from './finding.ts';

const known = new WeakMap<OpenDataset, Promise<DataMark>>();

/** What tells the dataset that is shown from any other: its rows, and the files they came from. */
export function dataMark(dashboard: Dashboard, dataset: OpenDataset): Promise<DataMark> {
  const found = known.get(dataset) ?? markOf(dashboard, dataset);
  known.set(dataset, found);
  return found;
}

async function markOf(dashboard: Dashboard, { sources }: OpenDataset): Promise<DataMark> {
  const rows: Record<string, number> = {};
  const digests: string[] = [];
  for (const table of Object.keys(tables) as TableName[]) {
    const answer = await dashboard.ask(rowsDigest, table);
    rows[tables[table].name] = answer.rows;
    digests.push(`${tables[table].name} ${answer.digest}`);
  }
  return {
    hash: await sha256(digests.join('\n')),
    rows,
    sources: sources.map(({ fileName, hash }) => ({ fileName, hash })),
  };
}

async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
