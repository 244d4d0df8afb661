import { describe, expect, it } from 'vitest';
import { coordinateKind } from '$lib/ingest/column-profile.ts';
import { fromRdNew, readNumber, readPoint } from '$lib/ingest/coordinates.ts';

describe('fromRdNew', () => {
  it('puts the origin of the Dutch grid in Amersfoort', () => {
    const { longitude, latitude } = fromRdNew(155_000, 463_000);
    expect(longitude).toBeCloseTo(5.38720621, 5);
    expect(latitude).toBeCloseTo(52.1551744, 5);
  });
});

describe('readNumber', () => {
  it.each([
    ['4.98', 4.98],
    ['4,98', 4.98],
    ['121.687,50', 121_687.5],
    ['121,687.50', 121_687.5],
    ['-87.6', -87.6],
    ['1e2', 100],
  ])('reads %s', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it('refuses words', () => {
    expect(readNumber('')).toBeNaN();
    expect(readNumber('bij de lift')).toBeNaN();
  });
});

describe('readPoint', () => {
  it.each([
    'POINT (4.98 52.31)',
    'SRID=4326;POINT(4.98 52.31)',
    '{"type":"Point","coordinates":[4.98, 52.31]}',
    'https://maps.google.com/?q=52.31,4.98',
    'https://www.google.com/maps/@52.31,4.98,17z',
    'https://maps.apple.com/?ll=52.31,4.98',
    'geo:52.31,4.98',
    '52.31 4.98 0.0 30.0',
    '52.31, 4.98',
    '(52.31; 4.98)',
  ])('reads %s', (text) => {
    expect(readPoint(text)).toEqual({ longitude: 4.98, latitude: 52.31 });
  });

  it('finds no point in prose', () => {
    expect(readPoint('bij de lift op 3')).toBeNull();
  });
});

describe('coordinateKind', () => {
  it('tells degrees, exchanged degrees and metres apart', () => {
    expect(coordinateKind([[4.98, 52.31]])).toBe('degrees');
    expect(coordinateKind([[52.31, 4.98]])).toBe('degrees-swapped');
    expect(coordinateKind([[41.8, -87.6]])).toBe('degrees');
    expect(coordinateKind([[41.8, -97.6]])).toBe('degrees-swapped');
    expect(coordinateKind([[121_687, 487_326]])).toBe('rd-new');
    expect(coordinateKind([[487_326, 121_687]])).toBe('rd-new-swapped');
    expect(coordinateKind([])).toBe('degrees');
  });
});
