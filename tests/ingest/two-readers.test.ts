import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Signal } from '$lib/domain/signal.ts';
import { sourceOfBytes } from '$lib/ingest/byte-source.ts';
import { importFile, type ImportOutcome } from '$lib/ingest/import-file.ts';
import type { ImportOptions } from '$lib/ingest/report.ts';
import { cutOf, importRest, RowsInBothParts, type OtherReader } from '$lib/ingest/two-readers.ts';
import type { Cut } from '$lib/ingest/table-source.ts';

const options: ImportOptions = { area: null };

interface Read {
  readonly outcome: ImportOutcome;
  readonly signals: readonly Signal[];
}

function collect(signals: Signal[]) {
  return {
    onRows: (_table: string, rows: readonly unknown[]) => {
      for (const row of rows) signals.push(row as Signal);
    },
  };
}

async function byOne(bytes: Uint8Array): Promise<Read> {
  const signals: Signal[] = [];
  const source = sourceOfBytes('export.csv', bytes);
  return { outcome: await importFile(source, options, collect(signals)), signals };
}

/** @throws RowsInBothParts */
async function byTwo(bytes: Uint8Array): Promise<Read & { readonly cut: Cut | null }> {
  const signals: Signal[] = [];
  const [source, again] = [0, 1].map(() => sourceOfBytes('export.csv', bytes)) as [
    ReturnType<typeof sourceOfBytes>,
    ReturnType<typeof sourceOfBytes>,
  ];
  const besides: Signal[] = [];
  let found: Cut | null = null;
  const other: OtherReader = {
    cut: async () => (found = await cutOf(again, options)),
    read: (cut, onProgress) => importRest(again, options, cut, collect(besides), onProgress),
  };
  const outcome = await importFile(source, options, collect(signals), undefined, undefined, other);
  return { outcome, signals: [...signals, ...besides], cut: found };
}

/** What looked wrong, by its code: it is told in the order in which it was met first. */
function inOrder({ report, ...outcome }: ImportOutcome) {
  const findings = report.findings.toSorted((a, b) => a.code.localeCompare(b.code));
  return { ...outcome, report: { ...report, findings } };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

const header = 'id;tijd;type;notitie;lengtegraad;breedtegraad';

const time = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .integer({ min: 0, max: 10_000 })
      .map((m) => `2021-12-${10 + (m % 20)} ${10 + (m % 13)}:${10 + (m % 49)}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '2021-12-03T22:15:00Z',
      '2021-12-03T22:15:00+01:00',
      'gisteren',
      '',
      '2021-12-03',
      '2021-10-31 02:30',
    ),
  },
);
const words = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    'plain',
    'één €',
    '"twee ""keer"""',
    '"over\ntwee regels"',
    '"met; teken"',
    '5" buis',
    '"open',
    'bel 06-12345678',
    '𝕏',
  ),
);
const row = fc
  .tuple(
    fc.nat({ max: 400 }),
    time,
    fc.constantFrom('lawaai', 'vuil', 'licht', ''),
    words,
    fc.constantFrom('4.9;52.3', '4,9;52,3', ';', '500;1', '0;0'),
  )
  .map(
    ([id, at, kind, note, point]) => `${id};${at};${kind};${note.replaceAll('\r', ' ')};${point}`,
  );
const odd = fc.constantFrom('', ';;;;;', 'te;kort', `a;b;c;d;e;f;g;h`, '"nooit gesloten');
const files = fc
  .record({
    mark: fc.constantFrom('', '\uFEFF', 'sep=;\n'),
    rows: fc.array(fc.oneof({ weight: 9, arbitrary: row }, { weight: 1, arbitrary: odd }), {
      minLength: 2,
      maxLength: 120,
    }),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    last: fc.boolean(),
  })
  .map(({ mark, rows, end, last }) => {
    // Ids of their own, so that no row is in both parts.
    const lines = [
      'id;tijd;type;notitie;lengtegraad;breedtegraad',
      ...rows.map((one, i) => one.replace(/^\d+;/, `${i};`)),
    ];
    return mark + lines.join(end) + (last ? end : '');
  });

describe('a file read by two', () => {
  it('gives what one gives, whatever stands in its cells', async () => {
    let cuts = 0;
    await fc.assert(
      fc.asyncProperty(files, async (text) => {
        const one = await byOne(bytesOf(text)).catch((error: unknown) => error);
        const two = await byTwo(bytesOf(text)).catch((error: unknown) => error);
        if (one instanceof Error || two instanceof RowsInBothParts) return;
        const { outcome, signals, cut } = two as Awaited<ReturnType<typeof byTwo>>;
        if (cut) cuts++;
        expect(signals).toEqual((one as Read).signals);
        expect(inOrder(outcome)).toEqual(inOrder((one as Read).outcome));
      }),
      { numRuns: 150 },
    );
    expect(cuts).toBeGreaterThan(50);
  }, 60_000);

  it('is read by one where both would take the same row', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 20, maxLength: 80 }),
        fc.nat(),
        async (rows, at) => {
          // The same row near the begin and at the end; what else is double is so within a part.
          const text = [header, `x${rows[at % 5]}`, ...rows, `x${rows[at % 5]}`].join('\n');
          const { outcome } = await byOne(bytesOf(text));
          fc.pre(outcome.rejected.every(({ line }) => line !== 2));
          await expect(byTwo(bytesOf(text))).rejects.toThrow(RowsInBothParts);
          expect(outcome.report.duplicates).toBeGreaterThan(0);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is read by one where names of coaches are numbered as they come, or its bytes tell no rows', async () => {
    const rows = Array.from(
      { length: 50 },
      (_, i) => `${i};2021-12-03 22:1${i % 10};vuil;${'abc'[i % 3]}`,
    );
    const text = ['id;tijd;type;coach', ...rows].join('\n');
    expect((await byTwo(bytesOf(text))).cut).toBeNull();
    const plain = text.replace('coach', 'notitie');
    expect((await byTwo(bytesOf(plain))).cut).not.toBeNull();
    const utf16 = new Uint8Array(
      new Uint16Array([...`\uFEFF${plain}`].map((c) => c.charCodeAt(0))).buffer,
    );
    expect(await cutOf(sourceOfBytes('export.csv', utf16), options)).toBeNull();
  });
});
