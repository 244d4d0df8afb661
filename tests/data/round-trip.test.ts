import { expect, test } from 'vitest';
import { buildStaticFiles } from '../../data/static-files.ts';
import type { DatasetRows, TableName } from '../../src/lib/domain/tables.ts';
import { sourceOfBytes } from '../../src/lib/ingest/byte-source.ts';
import { importFile } from '../../src/lib/ingest/import-file.ts';
import { datasets, pack } from './sample.ts';

const files = await buildStaticFiles();

const stems: Readonly<Record<TableName, string>> = {
  signals: 'signals',
  rounds: 'rounds',
  visits: 'visits',
  followUps: 'follow-up',
  interventions: 'interventions',
};

test.each(datasets)(
  'the files of $plan.id, imported, are the rows of the builder',
  async (sample) => {
    for (const table of Object.keys(stems) as TableName[]) {
      const name = `${stems[table]}.csv`;
      const text = files.get(`sample/${sample.plan.id}/${name}`);
      const source = sourceOfBytes(name, new TextEncoder().encode(text));
      const imported: DatasetRows[TableName][number][] = [];
      const { rejected, hits } = await importFile(
        source,
        { area: pack },
        {
          onRows: (_, rows) => {
            imported.push(...rows);
          },
        },
      );
      expect(rejected).toEqual([]);
      expect(hits, 'nothing is taken for personal data').toEqual([]);
      expect(imported).toEqual(sample.rows[table]);
    }
  },
);
