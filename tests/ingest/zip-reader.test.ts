import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readExport } from '../support/read-export.ts';

const chat = strToU8('27-08-2020 11:17 - Jan: Lift stuk\n');

async function read(files: Zippable, change: (bytes: Uint8Array) => void = () => undefined) {
  const bytes = zipSync(files);
  change(bytes);
  return readExport('export.zip', bytes);
}

const codes = (result: { findings: { code: string }[] }) => result.findings.map(({ code }) => code);

/** Writes over a field of the first central directory entry. */
function patch(offset: number, value: number) {
  return (bytes: Uint8Array) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) {
        view.setUint32(at + offset, value, true);
        return;
      }
  };
}

describe('archives', () => {
  it('open at the chat within, past what macOS leaves', async () => {
    const result = await read({
      '__MACOSX/._chat.txt': strToU8('\u0000\u0005junk'),
      '_chat.txt': chat,
      '00000002-PHOTO.jpg': new Uint8Array(1000),
    });
    expect(result).toMatchObject({ format: 'whatsapp', accepted: 1 });
  });

  it('open at a single table within, or at several', async () => {
    const table = strToU8('tijd;type\n2021-12-03 22:15;geluid\n');
    expect(await read({ 'map/signalen.csv': table })).toMatchObject({ format: 'csv', accepted: 1 });
    const rounds = strToU8('ronde;nacht;begin;einde;coaches\nr1;2021-12-03;20:00;23:30;coach 1\n');
    const both = await read({ 'signals.csv': table, 'rounds.csv': rounds });
    expect(both).toMatchObject({ accepted: 1, rowsRead: 1 });
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'C:/x.txt', 'a/../../b.txt', '..\\b.txt'])(
    'with the path %s are refused',
    async (path) => {
      expect(codes(await read({ [path]: chat, '_chat.txt': chat }))).toEqual(['zip-path']);
    },
  );

  it('that unpack to a thousand times their size are refused', async () => {
    const bomb = new Uint8Array(64 << 20);
    expect(codes(await read({ '_chat.txt': [bomb, { level: 9 }] }))).toEqual(['zip-bomb']);
  });

  it('that claim two gigabytes are refused', async () => {
    expect(codes(await read({ '_chat.txt': chat }, patch(24, 0x7fffffff)))).toEqual([
      'claims-too-much',
    ]);
  });

  it('whose claim is too small are read all the same', async () => {
    expect(await read({ '_chat.txt': chat }, patch(24, 1))).toMatchObject({ accepted: 1 });
  });

  it('with a password are said to be so', async () => {
    expect(codes(await read({ '_chat.txt': chat }, patch(8, 1 | (8 << 16))))).toEqual([
      'protected-file',
    ]);
  });

  it('that are cut off or scrambled are said to be damaged', async () => {
    const bytes = zipSync({ '_chat.txt': chat });
    expect(codes(await readExport('x.zip', bytes.subarray(0, 40)))).toEqual(['broken-zip']);
    const scrambled = zipSync({ '_chat.txt': strToU8('ab'.repeat(50) + Math.PI) });
    scrambled.fill(0xff, 45, 60);
    expect(['broken-zip', 'nothing-readable', 'header-only']).toContain(
      codes(await readExport('x.zip', scrambled))[0],
    );
  });

  it('without anything to read are said to be so', async () => {
    expect(codes(await read({ 'a.jpg': new Uint8Array(9) }))).toEqual(['zip-nothing-readable']);
  });
});
