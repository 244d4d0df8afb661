import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContentHash } from '$lib/ingest/content-hash.ts';
import { CsvScanner } from '$lib/ingest/csv-scanner.ts';

interface Scanned {
  line: number;
  cells: string[];
  fault: string | null;
}

function scan(text: string, separator = ';', chunk = text.length): Scanned[] {
  const scanner = new CsvScanner(separator);
  const rows: Scanned[] = [];
  for (let at = 0; at < text.length || at === 0; at += Math.max(1, chunk)) {
    const last = at + chunk >= text.length;
    scanner.feed(text.slice(at, at + chunk), last);
    while (scanner.next()) {
      const cells = Array.from({ length: scanner.width }, (_, i) => scanner.cell(i));
      rows.push({ line: scanner.line, cells, fault: scanner.fault?.reason ?? null });
    }
  }
  return rows;
}

const cells = (text: string, separator?: string) => scan(text, separator).map((row) => row.cells);

describe('CsvScanner', () => {
  it('reads cells, quotes, doubled quotes and line ends of every kind', () => {
    expect(cells('a;b\r\n"x;y";"zei ""hoi"""\nlast;\rold;mac')).toEqual([
      ['a', 'b'],
      ['x;y', 'zei "hoi"'],
      ['last', ''],
      ['old', 'mac'],
    ]);
  });

  it('counts the lines that a quoted text spans', () => {
    expect(scan('a;b\n1;"twee\nregels"\n3;4').map((row) => row.line)).toEqual([1, 2, 4]);
  });

  it('gives the same rows however the text is cut', () => {
    const text = 'id;notitie\r\n1;"a;b\r\nc ""d"""\r\n2; "e" \r\n3;f "g" h\r\n4;"open\r\n5;x';
    const whole = scan(text);
    for (let chunk = 1; chunk < text.length; chunk++) expect(scan(text, ';', chunk)).toEqual(whole);
  });

  it('loses only the line on which a quote was opened and never closed', () => {
    const rows = scan('1;a\n2;"b\n3;c\n4;d');
    expect(rows.map((row) => row.fault)).toEqual([null, 'broken-quote', null, null]);
    expect(rows.map((row) => row.line)).toEqual([1, 2, 3, 4]);
    expect(rows[2]?.cells).toEqual(['3', 'c']);
  });

  it('keeps quotes within a text as they are written', () => {
    expect(cells('1;"De "Kameleon" e.o.";x')).toEqual([['1', 'De "Kameleon" e.o.', 'x']]);
    expect(cells('1;5" pijp;x')).toEqual([['1', '5" pijp', 'x']]);
  });

  it('refuses a field of ten million characters and reads on', () => {
    const rows = scan(`1;a\n2;${'x'.repeat(10_000_000)}\n3;c`, ';', 1 << 20);
    expect(rows.map((row) => row.fault)).toEqual([null, 'field-too-long', null]);
    expect(rows[2]).toEqual({ line: 3, cells: ['3', 'c'], fault: null });
  });

  it('gives up a line without end and reads on after it', () => {
    const rows = scan(`1;a\n${'x'.repeat(40_000_000)}\n3;c`, ';', 1 << 21);
    expect(rows.map((row) => row.fault)).toEqual([null, 'field-too-long', null]);
  });

  it('stays linear when every line opens a quote', () => {
    const text = Array.from({ length: 50_000 }, (_, i) => `${i};"note ${i}`).join('\n');
    const rows = scan(text);
    expect(rows).toHaveLength(50_000);
    expect(rows.every((row) => row.fault === 'broken-quote')).toBe(true);
  });

  it('reads a plain decimal as Number does, and no other notation', () => {
    const written = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.integer().map(String),
      fc.stringMatching(/^-?\d{1,16}(\.\d{0,9})?$/),
      fc.constantFrom(
        '',
        '-',
        '.',
        '.5',
        '5.',
        '1e3',
        '0x1f',
        '1,5',
        '1.2.3',
        ' 7',
        '-0',
        '+4',
        '−1',
      ),
    );
    fc.assert(
      fc.property(written, (text) => {
        const scanner = new CsvScanner(';');
        scanner.feed(`a;${text};b`, true);
        scanner.next();
        const read = scanner.decimal(1);
        if (/^-?\d{1,15}$|^-?(?=[\d.]{3,16}$)\d+\.\d+$/.test(text)) expect(read).toBe(Number(text));
        else expect(read).toBeNaN();
      }),
      { numRuns: 2000 },
    );
  });

  it('hashes a row as its cells one by one, and gives the same texts again', () => {
    const cell = fc.constantFrom(
      '',
      'a',
      'één',
      ' x ',
      '"q"',
      '"say ""hi"""',
      '12',
      '\u00a0',
      'long '.repeat(9),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 9 }), (row) => {
        const scanner = new CsvScanner(';');
        scanner.feed(`${row.join(';')}\n${row.join(';')}`, true);
        for (let line = 0; line < 2; line++) {
          if (!scanner.next()) return;
          const texts = Array.from({ length: scanner.width }, (_, i) => scanner.cell(i));
          expect(texts).toEqual(row.map(written));
          const { line: at, width, fault } = scanner;
          const plain = { line: at, width, fault, cell: (i: number) => texts[i] ?? '' };
          const [own, other] = [new ContentHash().ofRow(scanner), new ContentHash().ofRow(plain)];
          expect(own.toString()).toBe(other.toString());
        }
      }),
    );
  });
});

/** What a cell as written in the file says. */
function written(cell: string): string {
  return (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell).trim();
}
