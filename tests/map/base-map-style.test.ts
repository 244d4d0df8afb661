import { validateStyleMin, type LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { knowsBetter } from '$lib/base-map/known-layers.ts';
import type { BaseMapFacts } from '$lib/domain/base-map.ts';
import { baseNames } from '$lib/map/base-map-names.ts';
import { baseLayers, baseSource } from '$lib/map/base-map-style.ts';
import { lightness } from '$lib/map/lightness.ts';
import { paletteFrom } from '$lib/map/palette.ts';
import { schematicStyle } from '$lib/map/schematic-style.ts';
import type { Underlay } from '$lib/map/underlay.ts';
import { smallPack } from './pack.ts';

const light = paletteFrom(() => '#f0e0d0');
const dark = paletteFrom(() => '#101830');

function facts(...layers: string[]): BaseMapFacts {
  return {
    kind: 'vector',
    minZoom: 0,
    maxZoom: 15,
    bounds: [4, 52, 5, 53],
    attribution: '',
    layers,
  };
}

const protomaps = facts('earth', 'landuse', 'water', 'roads', 'buildings', 'boundaries', 'places');
const openMapTiles = facts(
  ...['landcover', 'park', 'water', 'waterway', 'transportation', 'transportation_name'],
  ...['building', 'boundary', 'place'],
);
const pictures: BaseMapFacts = { ...facts(), kind: 'raster' };

/** The faults of a style made of these layers alone. */
function faults(of: BaseMapFacts, layers: LayerSpecification[]): string[] {
  const type = of.kind;
  const tiles = ['kept-tiles://0/{z}/{x}/{y}'];
  const style = { version: 8 as const, sources: { [baseSource]: { type, tiles } }, layers };
  return validateStyleMin(style).map(({ message }) => message);
}

describe('a base map', () => {
  it.each([
    ['Protomaps', protomaps],
    ['OpenMapTiles', openMapTiles],
    ['unknown', facts('lots', 'of', 'things')],
    ['pictures', pictures],
  ])('is a valid style of MapLibre, without glyphs: %s', (_, of) => {
    for (const palette of [light, dark]) {
      const layers = [...baseLayers(of, palette), ...baseNames(of, palette)];
      expect(faults(of, layers)).toEqual([]);
      expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
      expect(layers.length).toBeGreaterThan(0);
    }
  });

  it.each([protomaps, openMapTiles])('shows green, water, roads, houses and names', (of) => {
    const ids = [...baseLayers(of, light), ...baseNames(of, light)].map(({ id }) => id).join(' ');
    for (const part of [
      'green',
      'water',
      'mains',
      'houses',
      'boundary',
      'road-names',
      'place-names',
    ])
      expect(ids).toContain(part);
  });

  it('of layers that nobody knows shows surfaces and lines, and no names', () => {
    const of = facts('x', 'y');
    expect(baseLayers(of, light).map(({ id }) => id)).toEqual([
      'base-x-surface',
      'base-x-line',
      'base-y-surface',
      'base-y-line',
    ]);
    expect(baseNames(of, light)).toEqual([]);
  });

  it('of pictures is darkened at night', () => {
    const brightest = (palette: typeof light) => {
      const [layer] = baseLayers(pictures, palette);
      return layer?.type === 'raster' && layer.paint?.['raster-brightness-max'];
    };
    expect(brightest(light)).toBe(1);
    expect(brightest(dark)).toBe(0.42);
    expect(lightness('#ffffff')).toBe(1);
    expect(lightness('#000000')).toBe(0);
    expect(lightness('white')).toBe(1);
  });

  it('has one colour a layer, so that another theme is drawn at once', () => {
    for (const of of [protomaps, openMapTiles])
      for (const layer of [...baseLayers(of, light), ...baseNames(of, light)])
        for (const [name, value] of Object.entries(layer.paint ?? {}))
          if (name.endsWith('color')) expect(typeof value, `${layer.id} ${name}`).toBe('string');
  });

  it('takes the place of our surroundings only where it is known and lies under all of them', () => {
    expect(knowsBetter(protomaps, [4.1, 52.1, 4.2, 52.2])).toBe(true);
    expect(knowsBetter(pictures, [4.1, 52.1, 4.2, 52.2])).toBe(true);
    expect(knowsBetter(facts('x'), [4.1, 52.1, 4.2, 52.2])).toBe(false);
    expect(knowsBetter(protomaps, [3.9, 52.1, 4.2, 52.2])).toBe(false);
  });
});

describe('a map with a base map under it', () => {
  const options = { mode: 'dots' as const, degrees: (value: number) => `${value}°` };
  const under: Underlay = {
    source: { [baseSource]: { type: 'vector', tiles: ['kept-tiles://0/{z}/{x}/{y}'] } },
    below: (id, palette) =>
      id === 'graticule'
        ? baseLayers(protomaps, palette)
        : id === 'graticule-label'
          ? baseNames(protomaps, palette)
          : [],
    replaces: (id) => id === 'street',
    drawnBy: () => undefined,
  };
  const own = schematicStyle(smallPack, light, options);
  const both = schematicStyle(smallPack, light, { ...options, under });
  const ids = both.layers.map(({ id }) => id);

  it('is a valid style', () => {
    expect(validateStyleMin(both)).toEqual([]);
  });

  it('has all of our layers but those it replaces, in their order', () => {
    expect(ids.filter((id) => !id.startsWith('base-'))).toEqual(
      own.layers.map(({ id }) => id).filter((id) => id !== 'street'),
    );
  });

  it('has ours on top: its ground under all but our ground, its names under all our names', () => {
    const ground = ids.lastIndexOf('base-roads-sleepers');
    const names = ids.indexOf('base-places-place-names');
    for (const id of ['hexagons', 'heat', 'leg', 'tower', 'landmark'])
      expect(ids.indexOf(id)).toBeGreaterThan(ground);
    for (const id of ['street-label', 'leg-label', 'tower-label'])
      expect(ids.indexOf(id)).toBeGreaterThan(names);
    expect(ids.indexOf('ground')).toBe(0);
  });
});
