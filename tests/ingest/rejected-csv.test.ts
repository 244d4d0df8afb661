import { expect, it } from 'vitest';
import { safeCell } from '$lib/domain/safe-cell.ts';
import { rejectedCsv } from '$lib/ingest/rejected-csv.ts';

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
