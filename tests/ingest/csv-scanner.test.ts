import { describe, expect, it } from 'vitest';
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
});
