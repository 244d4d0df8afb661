import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { DatasetDraft } from '$lib/engine/dataset.ts';
import type { IngestClient } from '$lib/ingest/client.ts';
import type { ImportReport } from '$lib/ingest/report.ts';
import { FileReading } from '$lib/state/file-reading.ts';

const batch = { table: 'signals', rows: 1, bytes: Uint8Array.of(1) } as const;

/** The worker's side of reading, which says what it is asked and gives two batches a file. */
function ingestThatTells(said: string[]): IngestClient {
  const importFile: IngestClient['importFile'] = async (file, _options, { onBatch }) => {
    for (let i = 0; i < 2; i++) {
      await pause(5);
      if (file.name === 'broken') throw new RangeError('broken');
      said.push(file.name);
      await onBatch(batch);
    }
    return { personalHits: 0 } as ImportReport;
  };
  return { begin: async () => void said.push('begin'), importFile } as unknown as IngestClient;
}

function draftThatTells(name: string, said: string[]): DatasetDraft {
  return {
    append: async () => void said.push(`row of ${name}`),
    filled: async () => void said.push(`${name} whole`),
    drop: async () => void said.push(`drop ${name}`),
  } as unknown as DatasetDraft;
}

const fileOf = (name: string) => ({ file: new File([], name), options: { area: null } });

it('reads one dataset at a time, and gives what it read to its own keeper alone', async () => {
  const said: string[] = [];
  const kept: Uint8Array[] = [];
  const reading = new FileReading(ingestThatTells(said));
  const sample = reading.read(draftThatTells('sample', said), [fileOf('sample')]);
  const own = reading.read(draftThatTells('own', said), [fileOf('own')], {}, async ({ bytes }) => {
    kept.push(bytes);
  });
  await Promise.all([sample, own]);
  const once = (name: string) => [
    'begin',
    ...[1, 2].flatMap(() => [name, `row of ${name}`]),
    `${name} whole`,
  ];
  expect(said).toEqual([...once('sample'), ...once('own')]);
  expect(kept).toHaveLength(2);
  expect(kept[0]).not.toBe(batch.bytes);
});

it('drops the draft of a file that fails, and reads the next', async () => {
  const said: string[] = [];
  const reading = new FileReading(ingestThatTells(said));
  const broken = reading.read(draftThatTells('bad', said), [fileOf('broken')]);
  const next = reading.read(draftThatTells('good', said), [fileOf('good')]);
  await expect(broken).rejects.toThrow('broken');
  expect(said).toContain('drop bad');
  expect((await next).reports).toHaveLength(1);
});
