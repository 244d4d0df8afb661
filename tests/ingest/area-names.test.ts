import { describe, expect, it } from 'vitest';
import { areaPackSchema } from '$lib/domain/area-pack.ts';
import { nearestName } from '$lib/ingest/names.ts';
import { levelOfText } from '$lib/ingest/level-text.ts';
import { PlaceNames } from '$lib/ingest/place-names.ts';
import { TypeNames } from '$lib/ingest/type-names.ts';
import { testArea } from './test-area.ts';

it('the area of these tests is a valid one', () => {
  expect(areaPackSchema.safeParse(testArea).success).toBe(true);
});

describe('levelOfText', () => {
  it.each([
    ['bg', 0],
    ['Begane grond', 0],
    ['parterre', 0],
    ['3', 3],
    ['3e', 3],
    ['3e verdieping', 3],
    ['verdieping 3', 3],
    ['3 hoog', 3],
    ['3rd floor', 3],
    ['derde verdieping', 3],
    ['-1', -1],
    ['kelder', -1],
    ['3.0', 3],
  ])('reads %s', (text, level) => {
    expect(levelOfText(text)).toBe(level);
  });

  it('finds no level in other words', () => {
    expect(levelOfText('bij de lift')).toBeNull();
  });
});

describe('PlaceNames', () => {
  const places = new PlaceNames(testArea);

  it('knows towers by name, alias, case and accent', () => {
    for (const text of ['noord', 'NOORDTOREN', 'Nóordflat'])
      expect(places.tower(text)).toMatchObject({ id: 'noord', known: true });
  });

  it('proposes the nearest name for an unknown one, and keeps the text', () => {
    expect(places.tower('Nordtoren')).toEqual({ id: 'Nordtoren', known: false, nearest: 'noord' });
    expect(places.tower('Elders')).toEqual({ id: 'Elders', known: false, nearest: null });
  });

  it('knows levels and units of a tower', () => {
    expect(places.level('noord', '2e verdieping')).toMatchObject({ id: 2, known: true });
    expect(places.level('noord', '9')).toMatchObject({ id: 9, known: false });
    expect(places.unit('noord', 'Trappenhuis')).toMatchObject({ id: 'trap', known: true });
  });

  it('obeys a mend', () => {
    const mended = new PlaceNames(testArea, { towers: { Nordtoren: 'noord' } });
    expect(mended.tower('Nordtoren')).toMatchObject({ id: 'noord', known: true });
  });

  it('takes every text for known without an area', () => {
    expect(new PlaceNames(null).tower('Elders')).toEqual({
      id: 'Elders',
      known: true,
      nearest: null,
    });
  });
});

describe('TypeNames', () => {
  const types = new TypeNames(testArea.taxonomy);

  it('derives the main type from the sub type', () => {
    expect(types.resolve('', 'Lift-defect')).toMatchObject({ main: 'heel', sub: 'lift-defect' });
    expect(types.resolve('drugs', '')).toMatchObject({ main: 'veilig', sub: 'drugs' });
  });

  it('keeps what it does not know as text, with the nearest name', () => {
    expect(types.resolve('veilig', 'hangn')).toMatchObject({
      main: 'veilig',
      sub: 'hangn',
      known: false,
      nearest: 'hangen',
    });
  });

  it('takes the texts for the types without a taxonomy', () => {
    const free = new TypeNames(null);
    expect(free.resolve('THEFT', 'OVER $500')).toMatchObject({ main: 'THEFT', sub: 'OVER $500' });
    expect(free.resolve('', 'geluid')).toMatchObject({ main: 'geluid', sub: null });
    expect(free.resolve('', '')).toMatchObject({ main: 'unknown', sub: null });
  });
});

describe('nearestName', () => {
  it('allows one change in four letters, and exchanged neighbours as one', () => {
    expect(nearestName('kempernig', ['kempering', 'klieverink'])).toBe('kempering');
    expect(nearestName('kalieverik', ['kempering', 'klieverink'])).toBe('klieverink');
    expect(nearestName('iets', ['kempering'])).toBeNull();
  });
});
