import { describe, expect, it } from 'vitest';
import type { Round } from '$lib/domain/round.ts';
import type { Signal } from '$lib/domain/signal.ts';
import { sourceOfBytes } from '$lib/ingest/byte-source.ts';
import { DatasetSoFar } from '$lib/ingest/dataset-so-far.ts';
import { importFile } from '$lib/ingest/import-file.ts';

/** Reads files one after the other into one dataset. */
async function readAll(files: readonly (readonly [name: string, text: string])[]) {
  const soFar = new DatasetSoFar(files.length > 1);
  const signals: Signal[] = [];
  const rounds: Round[] = [];
  const outcomes = [];
  for (const [name, text] of files) {
    const source = sourceOfBytes(name, new TextEncoder().encode(text));
    const sink = {
      onRows: (table: string, rows: readonly unknown[]) => {
        if (table === 'signals') signals.push(...(rows as Signal[]));
        if (table === 'rounds') rounds.push(...(rows as Round[]));
      },
    };
    outcomes.push(await importFile(source, { area: null }, sink, undefined, soFar));
  }
  return { signals, rounds, outcomes };
}

const rounds = 'ronde;nacht;begin;einde;coaches\nr1;2022-01-14;21:00;23:30;Noor Proef+Sam Proef\n';
const signals =
  'tijd;type;coach;notitie\n2022-01-14 21:10;graffiti;Sam Proef;bel 06-12345678\n2022-01-16 03:00;graffiti;Noor Proef;\n';

describe('files read into one dataset', () => {
  it('give the same person the same pseudonym', async () => {
    const read = await readAll([
      ['rondes.csv', rounds],
      ['signalen.csv', signals],
    ]);
    expect(read.rounds[0]?.coaches).toEqual(['coach 1', 'coach 2']);
    expect(read.signals.map(({ coach }) => coach)).toEqual(['coach 2', 'coach 1']);
  });

  it('know of the rounds that another of them holds', async () => {
    const { outcomes } = await readAll([
      ['rondes.csv', rounds],
      ['signalen.csv', signals],
    ]);
    const outside = outcomes[1]?.report.findings.find(({ code }) => code === 'outside-rounds');
    expect(outside?.count).toBe(1);
  });

  it('count a row that another of them held as a duplicate, and no other', async () => {
    const more = 'tijd;type;coach;notitie\n2022-01-17 20:00;graffiti;Sam Proef;\n';
    const { outcomes, signals: accepted } = await readAll([
      ['een.csv', signals],
      ['twee.csv', `${signals}${more.split('\n')[1] ?? ''}\n`],
    ]);
    expect(outcomes.map(({ report }) => [report.accepted, report.duplicates])).toEqual([
      [2, 0],
      [1, 2],
    ]);
    expect(accepted).toHaveLength(3);
  });

  it('may each number their rows from 1', async () => {
    const numbered = (day: string) => `id;tijd;type\n1;2022-01-${day} 20:00;graffiti\n`;
    const { signals: accepted } = await readAll([
      ['jan.csv', numbered('14')],
      ['feb.csv', numbered('15')],
    ]);
    expect(accepted).toHaveLength(2);
  });

  it('name each place with personal data by its file and line', async () => {
    const { outcomes } = await readAll([
      ['een.csv', signals],
      ['twee.csv', signals.replace('21:10', '21:11')],
    ]);
    const keys = outcomes.flatMap(({ hits }) => hits.map(({ key }) => key));
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(2);
  });
});
