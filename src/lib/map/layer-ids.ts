/** Every layer of the map, from the ground up. The style and the tests read this one list. */
export const layerIds = [
  'ground',
  'graticule',
  'park',
  'water',
  'shops',
  'administrative-outline',
  'path',
  'street',
  'main-road',
  'metro-viaduct',
  'metro-sleepers',
  'hexagons',
  'hexagons-chosen',
  'heat',
  'leg-chosen',
  'leg-casing',
  'leg',
  'leg-direction',
  'tower',
  'tower-outline',
  'tower-outline-estimated',
  'tower-chosen',
  'landmark',
  'transit-platform',
  'transit-stop',
  'signals',
  'box',
  'box-outline',
  'focused-leg',
  'focused-tower',
  'graticule-label',
  'administrative-label',
  'street-label',
  'landmark-label',
  'transit-label',
  'leg-label',
  'tower-label',
] as const;
export type LayerId = (typeof layerIds)[number];

/** Drawn by our own WebGL program (`dots-layer.ts`), so it is not part of the style. */
export const customLayerId: LayerId = 'signals';

export const sourceIds = ['area', 'hexagons', 'heat', 'legs', 'towers', 'box', 'focused'] as const;
export type SourceId = (typeof sourceIds)[number];
