import { covers, type BaseMapFacts } from '../domain/base-map.ts';

/** What the layers of a vector map hold, by the names that Protomaps, OpenMapTiles and Shortbread give. */
export const layerNames = {
  land: ['landuse', 'landcover', 'park', 'land', 'sites'],
  water: ['water', 'waterway', 'ocean', 'water_polygons', 'water_lines'],
  buildings: ['buildings', 'building'],
  roads: ['roads', 'transportation', 'streets'],
  boundaries: ['boundaries', 'boundary'],
  roadNames: ['roads', 'transportation_name', 'street_labels'],
  placeNames: ['places', 'place', 'place_labels'],
} as const;

/** Those of the file's layers that hold one subject. */
export function layersOf(subject: keyof typeof layerNames, layers: readonly string[]): string[] {
  const names: readonly string[] = layerNames[subject];
  return layers.filter((layer) => names.includes(layer));
}

/** Whether any of the layers is one that we know how to draw; if not, all are drawn plainly. */
export function knowsLayers(layers: readonly string[]): boolean {
  const names: readonly string[] = Object.values(layerNames).flat();
  return layers.some((layer) => names.includes(layer));
}

/** True where a base map takes the place of the surroundings that an area pack draws itself. */
export function knowsBetter(
  { kind, layers, bounds }: BaseMapFacts,
  area: BaseMapFacts['bounds'],
): boolean {
  return (kind === 'raster' || knowsLayers(layers)) && covers(bounds, area);
}
