import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { areaPackSchema } from '$lib/domain/area-pack.ts';
import { areaFeatures } from '$lib/map/area-features.ts';
import { graticule } from '$lib/map/graticule.ts';
import { homeBounds } from '$lib/domain/home-bounds.ts';
import { customLayerId, layerIds } from '$lib/map/layer-ids.ts';
import { mapModes } from '$lib/map/map-data.ts';
import { paletteFrom } from '$lib/map/palette.ts';
import { schematicStyle } from '$lib/map/schematic-style.ts';
import { barePack, smallPack } from './pack.ts';

const palette = paletteFrom(() => '#123456');
const degrees = (value: number) => `${value}°`;

describe('schematic style', () => {
  it('stands on packs that are valid', () => {
    expect(() => [barePack, smallPack].map((pack) => areaPackSchema.parse(pack))).not.toThrow();
  });

  it.each([barePack, smallPack])('has every layer of the list, in its order: $id', (pack) => {
    const style = schematicStyle(pack, palette, { mode: 'dots', degrees });
    expect(style.layers.map(({ id }) => id)).toEqual(layerIds.filter((id) => id !== customLayerId));
  });

  it.each(mapModes)('is valid to the specification of MapLibre: %s', (mode) => {
    for (const pack of [barePack, smallPack]) {
      expect(validateStyleMin(schematicStyle(pack, palette, { mode, degrees }))).toEqual([]);
    }
  });

  it('shows one mode at a time', () => {
    const style = schematicStyle(smallPack, palette, { mode: 'heat', degrees });
    const visibility = (id: string) =>
      style.layers.find((layer) => layer.id === id)?.layout?.visibility;
    expect(['hexagons', 'hexagons-chosen', 'heat'].map(visibility)).toEqual([
      'none',
      'none',
      'visible',
    ]);
  });

  it('asks for nothing from outside: no glyphs, sprites or addresses', () => {
    const style = schematicStyle(smallPack, palette, { mode: 'dots', degrees });
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(JSON.stringify(style)).not.toMatch(/https?:/);
  });
});

describe('area features', () => {
  it('give a pack with nothing but its bounds a graticule with its degrees', () => {
    const { features } = areaFeatures(barePack, degrees);
    expect(features.length).toBeGreaterThan(6);
    expect(features.every(({ properties }) => properties.kind === 'graticule')).toBe(true);
    expect(features.map(({ properties }) => properties.name)).toContain('-87.7°');
  });

  it('draw a metro platform between its two ends and name it once', () => {
    const { features } = areaFeatures(smallPack, degrees);
    const stop = features.filter(({ properties }) => properties.kind === 'stop');
    expect(stop.map(({ geometry, properties }) => [geometry.type, properties.name])).toEqual([
      ['Point', 'Metro stop'],
    ]);
    expect(features.some(({ properties }) => properties.kind === 'platform')).toBe(true);
  });
});

describe('graticule', () => {
  it('takes round steps and covers more than the box', () => {
    const lines = graticule([4.97, 52.3, 4.99, 52.32]);
    const values = lines.map(({ value }) => value);
    expect(values).toContain(4.98);
    expect(values).toContain(52.31);
    expect(Math.min(...values)).toBeLessThan(4.97);
  });
});

describe('home bounds', () => {
  it('are the round with room around it, or the whole area where there is none', () => {
    const [west, south, east, north] = homeBounds(smallPack, 100);
    expect(west).toBeLessThan(4.98);
    expect(east).toBeGreaterThan(4.982);
    expect((north - south) * 111_195).toBeCloseTo(0.001 * 111_195 + 200, 3);
    expect(homeBounds(barePack)).toEqual(barePack.bounds);
  });
});
