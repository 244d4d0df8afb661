import { expect, it } from 'vitest';
import { encodeRows, signalTable } from '$lib/domain/tables.ts';
import { safeCell } from '$lib/domain/safe-cell.ts';
import { rejectedCsv } from '$lib/ingest/rejected-csv.ts';
import { readExport } from '../support/read-export.ts';

it.each(['=1+1', '+31', '-2', '@x', '\tx'])('makes the formula %j harmless', (text) => {
  expect(safeCell(text)).toBe(`'${text}`);
});

it('quotes what would break a row', () => {
  expect(safeCell('a;b "c"\nd')).toBe('"a;b ""c""\nd"');
});

it('writes rejected rows for a spreadsheet', () => {
  const rejected = [
    { table: '', line: 7, field: 'tijd', value: '=x', reason: 'time-unreadable' as const },
  ];
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(rejectedCsv(rejected))).toBe(
    "\ufefftabel;regel;veld;waarde;reden\r\n;7;tijd;'=x;time-unreadable\r\n",
  );
});

it('encodes accepted rows with quotes, wide signs and nothing apart', async () => {
  const text = `tijd;type;notitie\n2021-12-03 22:15;geluid;"zei ""één"" €"\n2021-12-03 22:16;a;${'x'.repeat(5000)}\n`;
  const { signals } = await readExport('x.csv', new TextEncoder().encode(text));
  const csv = new TextDecoder().decode(encodeRows(signalTable, signals as never));
  const lines = csv.split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain(
    ',"2021-12-03T22:15:00",1638566100000,"minute","2021-12-03",615,"geluid",,"none",,,,,,,,,,"zei ""één"" €",2',
  );
  expect(lines[1]).toContain(`"${'x'.repeat(5000)}"`);
  expect(lines[1]?.endsWith(',3')).toBe(true);
});

it('encodes numbers as they are written', () => {
  const numbers = [
    0,
    7,
    -12,
    4.98,
    -87.733658025,
    -87.69499915200001,
    0.5,
    1638566100000,
    1e-7,
    0.000000001,
    2 ** 53,
    1e21,
    123456.000000001,
    -0.25,
  ];
  const table = {
    name: 'n',
    columns: [{ name: 'n', type: 'DOUBLE' as const, of: (n: number) => n }],
  };
  const lines = new TextDecoder().decode(encodeRows(table, numbers)).trim().split('\n');
  expect(lines.map(Number)).toEqual(numbers);
});
