import { describe, expect, it } from 'vitest';
import { sourceOfBytes } from '$lib/ingest/byte-source.ts';
import { readDrafts } from '$lib/ingest/drafts.ts';
import { testArea } from './test-area.ts';

async function drafts(...messages: string[]) {
  const text = messages.map((message, i) => `03-12-2021 22:${15 + i} - Jan: ${message}`).join('\n');
  const source = sourceOfBytes('chat.txt', new TextEncoder().encode(text));
  const read = await readDrafts(source, { area: testArea }, () => undefined);
  return read.drafts;
}

const told = (list: Awaited<ReturnType<typeof drafts>>) =>
  list.map(({ signal }) => [signal.subType, signal.tower, signal.level, signal.unit]);

describe('drafts from messages', () => {
  it('propose type, tower, floor and place by the words of the area', async () => {
    const [draft] = await drafts('Jongeren in het trappenhuis van de Noordflat, 2e verdieping');
    expect(draft).toMatchObject({
      likely: true,
      signal: {
        mainType: 'veilig',
        subType: 'hangen',
        tower: 'noord',
        level: 2,
        unit: 'trap',
        placePrecision: 'unit',
      },
      because: { type: 'jongeren', tower: 'noordflat', unit: 'trappenhuis' },
    });
  });

  it('part several observations in one message, the place holding on', async () => {
    const list = await drafts(
      'Noordtoren: lift stuk op de 3e, urine in het trappenhuis. Zuidtoren: lamp kapot bg',
    );
    expect(told(list)).toEqual([
      ['lift-defect', 'noord', 3, 'lift'],
      ['urine', 'noord', 3, 'trap'],
      ['verlichting', 'zuid', 0, null],
    ]);
    expect(new Set(list.map(({ signal }) => signal.id)).size).toBe(3);
  });

  it('remember the tower in which the same coach just was', async () => {
    expect(told(await drafts('Nu in Zuidtoren', 'wiet op de 2e verdieping'))[1]).toEqual([
      'drugs',
      'zuid',
      2,
      null,
    ]);
  });

  it('find the leg of the route', async () => {
    const [draft] = await drafts('lamp stuk onder het viaduct');
    expect(draft?.signal).toMatchObject({ leg: 'noord-zuid', placePrecision: 'leg', tower: null });
  });

  it('set chatter apart, and what is denied', async () => {
    const list = await drafts('Ok tot straks', 'geen jongeren gezien', 'alles rustig');
    expect(list.map(({ likely }) => likely)).toEqual([false, false, false]);
  });

  it('take the time that a message tells', async () => {
    const [draft] = await drafts('om 21:40 dealer gezien bij Noord');
    expect(draft?.signal).toMatchObject({ wallTime: '2021-12-03T21:40:00', minuteOfNight: 580 });
  });

  it('black out personal data and say where', async () => {
    const [draft] = await drafts('lift stuk, bel 06-12345678');
    expect(draft?.signal.note).toBe('lift stuk, bel █████');
    expect(draft?.hits).toHaveLength(1);
  });
});
