import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { csvFile } from '$lib/takeaway/csv-file.ts';
import { numberOfCell } from '$lib/takeaway/figure-table.ts';
import { xlsxFile } from '$lib/takeaway/xlsx-file.ts';

const table = {
  caption: 'Places',
  columns: ['Place', 'Count', 'Share'],
  rows: [
    ['=HYPERLINK("http://x")', '1.843', '12 %'],
    ['+31', '-3,2', '–'],
    ['@sum;a', '', '0,04'],
  ],
  numeric: [1, 2],
};

describe('csvFile', () => {
  it('makes what looks like a formula harmless, and leaves figures with a sign as they are', async () => {
    const bytes = new Uint8Array(await csvFile(table).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes).split('\r\n')).toEqual([
      'Place;Count;Share',
      `"'=HYPERLINK(""http://x"")";1.843;12 %`,
      "'+31;-3,2;–",
      `"'@sum;a";;0,04`,
      '',
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@a', '\ta', '\ra'])(
    'takes %j for a formula in words',
    async (cell) => {
      const text = await csvFile({ caption: '', columns: ['a'], rows: [[cell]] }).text();
      expect(text.replace(/^\ufeff?a\r\n"?/, '').startsWith("'")).toBe(true);
    },
  );
});

describe('numberOfCell', () => {
  it('reads the notation of each language back', () => {
    expect(numberOfCell('1.843', 'nl-NL')).toBe(1843);
    expect(numberOfCell('12,4', 'nl-NL')).toBe(12.4);
    expect(numberOfCell('-0,042', 'nl-NL')).toBe(-0.042);
    expect(numberOfCell('12 %', 'nl-NL')).toBe(0.12);
    expect(numberOfCell('1,843', 'en-GB')).toBe(1843);
    expect(numberOfCell('12.4', 'en-GB')).toBe(12.4);
  });

  it('takes nothing else for a number', () => {
    for (const cell of ['', '–', '0,3 tot 0,5', '22:00', '=1', '1-12'])
      expect(numberOfCell(cell, 'nl-NL'), cell).toBeNull();
  });
});

describe('xlsxFile', () => {
  const options = {
    languageTag: 'nl-NL',
    sheetNames: ['A/very:long*name of a sheet that has no end', 'About'] as const,
    about: ['made up & "quoted" <b>\u0001'],
  };

  it('writes figures as numbers and all else as text that is never a formula', async () => {
    const parts = unzipSync(new Uint8Array(await xlsxFile(table, options).arrayBuffer()));
    const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    const sheet = xml('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<c r="B2" s="0"><v>1843</v></c>');
    expect(sheet).toContain('<c r="C2" s="2"><v>0.12</v></c>');
    expect(sheet).toContain('<c r="B3" s="0"><v>-3.2</v></c>');
    expect(sheet).toContain('=HYPERLINK(&quot;http://x&quot;)</t>');
    expect(sheet).not.toContain('<f>');
    expect(xml('xl/worksheets/sheet2.xml')).toContain(
      'made up &amp; &quot;quoted&quot; &lt;b&gt;</t>',
    );
    expect(xml('xl/workbook.xml')).toContain('name="A very long name of a sheet tha"');
  });

  it('names the columns beyond Z', async () => {
    const wide = { caption: '', columns: Array.from({ length: 28 }, (_, i) => `c${i}`), rows: [] };
    const parts = unzipSync(new Uint8Array(await xlsxFile(wide, options).arrayBuffer()));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('r="Z1"');
    expect(sheet).toContain('r="AB1"');
  });
});
