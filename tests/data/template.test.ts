import { strFromU8, unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { buildKBuurt } from '../../data/areas/k-buurt/pack.ts';
import { templateTables } from '../../data/template/columns.ts';
import { buildTemplate } from '../../data/template/template-files.ts';
import type { DatasetRows, TableName } from '../../src/lib/domain/tables.ts';
import { sourceOfBytes } from '../../src/lib/ingest/byte-source.ts';
import { importFile } from '../../src/lib/ingest/import-file.ts';
import { probeFile } from '../../src/lib/ingest/probe-file.ts';
import { filledCsv, filledWorkbook } from '../support/fill-template.ts';

const area = buildKBuurt();
const template = await buildTemplate(area);

async function imported(name: string, bytes: Uint8Array) {
  const source = sourceOfBytes(name, bytes);
  const probe = await probeFile(source, area);
  const rows: Partial<DatasetRows> = {};
  const { report, rejected } = await importFile(
    source,
    { area },
    {
      onRows: (table: TableName, some) => {
        Object.assign(rows, { [table]: some });
      },
    },
  );
  return { probe, report, rejected, rows };
}

describe('the template', () => {
  it.each([...template.keys()])('static/%s is what the builder writes', async (path) => {
    const served = await readFile(new URL(`../../static/${path}`, import.meta.url));
    expect(served.equals(template.get(path) ?? new Uint8Array())).toBe(true);
  });

  it('is the same each time it is built', async () => {
    expect(await buildTemplate(area)).toEqual(template);
  });

  it('tells of every column what to fill in', () => {
    const guide = strFromU8(template.get('template/uitleg-kolommen.txt') ?? new Uint8Array());
    for (const { sheet, columns } of templateTables) {
      expect(guide).toContain(`${sheet} (`);
      for (const { name, says } of columns) {
        expect(guide).toContain(`- ${name} (nodig:`);
        expect(guide).toContain(says);
      }
    }
  });

  it('reads without a question once it is filled in, all of its sheets', async () => {
    const empty = template.get('template/signaalkaart-sjabloon.xlsx') ?? new Uint8Array();
    const { probe, report, rejected, rows } = await imported('team.xlsx', filledWorkbook(empty));
    expect(probe.tables.map(({ kind, needsMapping }) => [kind, needsMapping])).toEqual(
      templateTables.map(({ kind }) => [kind, false]),
    );
    expect(rejected).toEqual([]);
    expect(report.tables.map(({ kind, accepted }) => [kind, accepted]).sort()).toEqual([
      ['followUps', 1],
      ['interventions', 1],
      ['rounds', 1],
      ['signals', 3],
      ['visits', 1],
    ]);
    expect(rows.signals?.[0]).toMatchObject({
      wallTime: '2022-01-14T23:10:00',
      mainType: 'heel',
      subType: 'lift-defect',
      tower: 'klieverink',
      level: 3,
      unit: 'lift',
      round: 'R1',
    });
    expect(rows.rounds?.[0]).toMatchObject({
      start: '2022-01-14T21:00:00',
      end: '2022-01-15T00:30:00',
    });
    expect(report.findings.filter(({ code }) => code.endsWith('-unknown'))).toEqual([]);
  });

  it('reads as CSV as well, each file alone', async () => {
    const zip = unzipSync(
      template.get('template/signaalkaart-sjabloon-csv.zip') ?? new Uint8Array(),
    );
    for (const { kind, file } of templateTables) {
      const { probe, report } = await imported(
        file,
        filledCsv(kind, zip[file] ?? new Uint8Array()),
      );
      expect(probe.tables.map((table) => [table.kind, table.needsMapping])).toEqual([
        [kind, false],
      ]);
      expect(report.rejected).toBe(0);
    }
  });
});
