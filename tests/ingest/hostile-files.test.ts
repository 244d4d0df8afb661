import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Findings } from '$lib/ingest/findings.ts';
import { PersonalData } from '$lib/ingest/personal-data.ts';
import { readExport } from '../support/read-export.ts';
import { testArea } from './test-area.ts';

// Each of these takes minutes, or all memory, where work grows with the square of the text.
const SECONDS = 15;

async function timed(name: string, bytes: Uint8Array): Promise<string[]> {
  const start = performance.now();
  const { findings } = await readExport(name, bytes);
  expect((performance.now() - start) / 1000).toBeLessThan(SECONDS);
  return findings.map(({ code }) => code);
}

describe('texts made to keep a reader busy', { timeout: 60_000 }, () => {
  it.each([
    ['letters', 'a'.repeat(300_000)],
    ['letters and one digit', `${'a'.repeat(300_000)}1`],
    ['digits', '12 '.repeat(100_000)],
    ['digits without end', '1'.repeat(300_000)],
    ['points', 'a.1'.repeat(100_000)],
    ['at signs', '@1'.repeat(150_000)],
    ['dashes', 'AB-12-'.repeat(50_000)],
    ['numbers and blanks', `nr${' '.repeat(300_000)}x 12`],
    ['streets', 'laan '.repeat(60_000)],
    ['towers', 'Noordtoren, '.repeat(25_000)],
  ])('do not slow the search for personal data: %s', (_, text) => {
    const start = performance.now();
    new PersonalData(testArea, new Findings()).redact(text, 1);
    expect((performance.now() - start) / 1000).toBeLessThan(SECONDS);
  });

  it.each([
    [
      'a chat of one endless system line',
      `27-08-2020 11:17 - Jan: \u200e${'heeft '.repeat(150_000)}`,
    ],
    ['a chat of blanks', `27-08-2020 11:17 - Jan: a${' '.repeat(500_000)}b`],
    ['a chat of bullets', `27-08-2020 11:17 - Jan: ${'\u2022 '.repeat(300_000)}`],
    ['a chat of file names', `27-08-2020 11:17 - Jan: ${'IMG.jpg '.repeat(60_000)}`],
    ['a chat of headers', '27-08-2020 11:17 - Jan: a\n'.repeat(30_000)],
  ])('do not slow the reader of chats: %s', async (_, text) => {
    await timed('chat.txt', strToU8(text));
  });

  it.each([
    ['comments that never end', '<gpx>' + '<!--'.repeat(200_000)],
    ['tags that never end', '<gpx ' + 'a="" '.repeat(200_000)],
    ['tags within tags', '<gpx>'.repeat(200_000)],
    ['attributes without quotes', `<gpx ${'a='.repeat(200_000)}>`],
  ])('do not slow the reader of XML: %s', async (_, text) => {
    expect(await timed('x.gpx', strToU8(text))).toEqual(['broken-xml']);
  });

  it.each([
    ['arrays within arrays', '['.repeat(500_000)],
    ['arrays that close', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['objects within objects', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
    [
      'a shape within shapes',
      `[{"type":"Feature","properties":{"tijd":"2021-12-03","type":"a"},"geometry":{"type":"Point","coordinates":${'['.repeat(5000)}${']'.repeat(5000)}}}]`,
    ],
  ])('do not end the reader of JSON: %s', async (_, text) => {
    await timed('x.json', strToU8(text));
  });

  it('a cell far to the right in every row is no wide table', async () => {
    const rows = Array.from(
      { length: 6000 },
      (_, i) =>
        `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c><c r="FZZ${i + 1}"><v>1</v></c></row>`,
    );
    const bytes = zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook><sheets><sheet name="a" r:id="1"/></sheets></workbook>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
      ),
    });
    expect(await timed('x.xlsx', bytes)).toEqual(['claims-too-much']);
  });

  it('quotes that open on every hundredth line', async () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, i) => `2021-12-03 22:15;a;${i % 100 === 0 ? '"' : ''}n${i}`,
    );
    const codes = await timed('x.csv', strToU8(`tijd;type;notitie\n${lines.join('\n')}`));
    expect(codes).not.toContain('unreadable');
  });
});
