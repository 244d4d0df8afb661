import { describe, expect, it } from 'vitest';
import type { Signal } from '$lib/domain/signal.ts';
import { readExport, type ReadExportOptions } from '../support/read-export.ts';

async function read(text: string, options?: ReadExportOptions) {
  const bytes = new TextEncoder().encode(text);
  const result = await readExport('WhatsApp-chat met Flatcoaches.txt', bytes, options);
  expect(result.format).toBe('whatsapp');
  expect(result.accepted + result.rejected.length + result.duplicates).toBe(result.rowsRead);
  const signals = result.signals as Signal[];
  return {
    ...result,
    signals,
    told: signals.map(({ wallTime, coach, note }) => [wallTime, coach, note]),
    reasons: result.rejected.map(({ reason }) => reason),
  };
}

describe('headers of messages', () => {
  it.each([
    ['Android, Dutch', '27-08-2020 11:17 - Jan: Hoi'],
    ['iOS, Dutch', '[27-08-2020 11:17:00] Jan: Hoi'],
    ['iOS with a comma', '[27/08/2020, 11:17:00] Jan: Hoi'],
    ['Android, English', '8/27/20, 11:17 AM - Jan: Hoi'],
    ['a narrow blank before AM', '8/27/20, 11:17\u202fAM - Jan: Hoi'],
    ['Spanish halves of the day', '27/8/2020, 11:17 a. m. - Jan: Hoi'],
    ['German', '27.08.20, 11:17 - Jan: Hoi'],
    ['a mark before the bracket', '\u200e[27-08-2020 11:17:00] Jan: Hoi'],
    ['a byte order mark', '\ufeff27-08-2020 11:17 - Jan: Hoi'],
    ['marks within the date', '\u200f27\u200f/8\u200f/2020, 11:17 - Jan: Hoi'],
    ['year first', '2020/08/27, 11:17 - Jan: Hoi'],
    ['a point in the time', '27.8.2020, 11.17 - Jan: Hoi'],
  ])('reads %s', async (_, line) => {
    const { told } = await read(`${line}\n`);
    expect(told).toEqual([['2020-08-27T11:17:00', 'coach 1', 'Hoi']]);
  });

  it('asks for the order of day and month where nothing tells it', async () => {
    const text = '03-04-2021 21:17 - Jan: Hoi\n';
    const unclear = await read(text);
    expect(unclear.findings.map(({ code }) => code)).toContain('day-month-ambiguous');
    expect(unclear.signals[0]?.night).toBe('2021-04-03');
    expect((await read(text, { dayFirst: false })).signals[0]?.night).toBe('2021-03-04');
  });

  it('keeps the wall time as it is written, whatever the zone', async () => {
    const { signals } = await read('27-03-2022 02:30 - Jan: Hoi\n', { timeZone: 'Asia/Tokyo' });
    expect(signals[0]?.wallTime).toBe('2022-03-27T02:30:00');
  });
});

describe('messages', () => {
  it('run on over several lines', async () => {
    const { told } = await read(
      '27-08-2020 11:17 - Jan: Een\ntwee\n\ndrie\n27-08-2020 11:18 - Els: x\n',
    );
    expect(told.map(([, , note]) => note)).toEqual(['Een\ntwee\n\ndrie', 'x']);
  });

  it('may hold colons, and authors too', async () => {
    const { told } = await read('27-08-2020 11:17 - +31 6 12345678: Let op: lift stuk\n');
    expect(told).toEqual([['2020-08-27T11:17:00', 'coach 1', 'Let op: lift stuk']]);
  });

  it('are not split by a pasted line that looks like a header', async () => {
    const pasted =
      '03-12-2021 22:15 - Jan: Dit stuurde hij:\n03-12-2021 21:00 - Bewoner: er staan jongeren\n03-12-2021 22:16 - Els: ok\n03-12-2021 22:20 - Jan: x\n';
    const { told } = await read(pasted);
    expect(told).toHaveLength(3);
    expect(told[0]?.[2]).toContain('er staan jongeren');
    const form =
      '03-12-2021 22:15 - Jan: Zie\n[03-12-2021 21:00:00] Piet: hoi\n03-12-2021 22:16 - Els: ok\n';
    expect((await read(form)).told).toHaveLength(2);
  });

  it('of iOS end in CR LF; a header after a bare LF is pasted', async () => {
    const { told } = await read(
      '[03-12-2021 22:15:00] Jan: Zie\n[03-12-2021 22:15:30] Els: dit\r\n[03-12-2021 22:16:00] Els: ok\r\n',
    );
    expect(told).toHaveLength(2);
  });

  it('that came late keep their place', async () => {
    const { told } = await read(
      '03-12-2021 22:15 - Jan: a\n03-12-2021 22:19 - Els: b\n03-12-2021 22:17 - Jan: c\n03-12-2021 22:30 - Els: d\n',
    );
    expect(told).toHaveLength(4);
  });

  it('with the same words in the same minute are two messages', async () => {
    const { accepted, duplicates } = await read(
      '03-12-2021 22:15 - Jan: ok\n03-12-2021 22:15 - Jan: ok\n',
    );
    expect([accepted, duplicates]).toEqual([2, 0]);
  });

  it('that were edited lose the note that says so', async () => {
    const { told } = await read('03-12-2021 22:15 - Jan: Lift stuk <Dit bericht is bewerkt>\n');
    expect(told[0]?.[2]).toBe('Lift stuk');
  });

  it('hide the person that is mentioned by name', async () => {
    const { told } = await read('03-12-2021 22:15 - Jan: kijk jij @\u2068Els de Boer\u2069?\n');
    expect(told[0]?.[2]).toBe('kijk jij @█████?');
  });

  it.each([
    'Locatie: https://maps.google.com/?q=52.3163,4.9794',
    '\u200elocation: https://maps.google.com/?q=52.3163,4.9794',
    'https://www.google.com/maps/search/?api=1&query=52.3163%2C4.9794',
  ])('that share a place have coordinates: %s', async (text) => {
    const { signals } = await read(`[03-12-2021 22:15:00] Jan: ${text}\n`);
    expect(signals[0]).toMatchObject({
      longitude: 4.9794,
      latitude: 52.3163,
      placePrecision: 'point',
    });
  });
});

describe('what is set aside', () => {
  it.each([
    'Berichten en gesprekken worden end-to-end versleuteld. Niemand buiten deze chat kan ze lezen.',
    'Jan heeft Els toegevoegd',
    'Jan heeft de groep verlaten',
    'Jan heeft het onderwerp gewijzigd van "A" naar "Ronde: dinsdag"',
    'Jan heeft de groep "Flat: K-buurt" gemaakt',
    'Uw beveiligingscode voor Els is gewijzigd. Tik voor meer informatie.',
    'Jan changed the subject to "Round: one"',
    '+31 6 12345678 left',
    'You were added',
  ])('a line of WhatsApp itself: %s', async (line) => {
    const { reasons, accepted } = await read(
      `27-08-2020 11:17 - ${line}\n27-08-2020 11:18 - Jan: x\n`,
    );
    expect(reasons).toEqual(['system-message']);
    expect(accepted).toBe(1);
  });

  it('a marked line of iOS under the name of the group', async () => {
    const { reasons } = await read(
      '[03-12-2021 22:15:00] Flatcoaches: \u200eBerichten en gesprekken worden end-to-end versleuteld.\r\n[03-12-2021 22:16:00] Jan: \u200eJan heeft Els toegevoegd\r\n',
    );
    expect(reasons).toEqual(['system-message', 'system-message']);
  });

  it.each([
    'Dit bericht is verwijderd',
    'Dit bericht is verwijderd.',
    'U hebt dit bericht verwijderd',
    'This message was deleted',
    'You deleted this message',
  ])('a deleted message: %s', async (text) => {
    expect((await read(`27-08-2020 11:17 - Jan: ${text}\n`)).reasons).toEqual(['deleted-message']);
  });

  it.each([
    '<Media weggelaten>',
    '<Media omitted>',
    '\u200eafbeelding weggelaten',
    '\u200eimage omitted',
    'IMG-20211203-WA0001.jpg (bestand bijgevoegd)',
    '\u200eIMG-20211203-WA0001.jpg (file attached)',
    '\u200e<bijgevoegd: 00000014-PHOTO-2021-12-03-22-15-00.jpg>',
    'rapport.pdf • \u200e3 pagina’s \u200edocument weggelaten',
    'live locatie gedeeld',
    '',
  ])('media without words: %s', async (text) => {
    const { reasons } = await read(`27-08-2020 11:17 - Jan: ${text}\n27-08-2020 11:18 - Jan: x\n`);
    expect(reasons).toEqual(['media-without-text']);
  });

  it('but not the words beside them', async () => {
    const { told } = await read(
      '27-08-2020 11:17 - Jan: IMG-20211203-WA0001.jpg (bestand bijgevoegd)\nLift stuk\n[0] x\n27-08-2020 11:18 - Els: \u200e<bijgevoegd: 01-PHOTO.jpg>\nTrap\n',
    );
    expect(told.map(([, , note]) => note)).toEqual(['Lift stuk\n[0] x', 'Trap']);
  });
});

it('reads a hundred thousand messages', { timeout: 30_000 }, async () => {
  const lines = Array.from({ length: 100_000 }, (_, i) => {
    const at = new Date(Date.UTC(2021, 11, 1) + i * 60_000).toISOString();
    const [year, month, day] = at.slice(0, 10).split('-');
    return `${day}-${month}-${year} ${at.slice(11, 16)} - Coach ${i % 9}: bericht ${i}`;
  });
  const { accepted } = await read(lines.join('\n'));
  expect(accepted).toBe(100_000);
});
