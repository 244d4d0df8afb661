import type { Map as MaplibreMap, StyleSpecification } from 'maplibre-gl';

type Properties = Record<string, unknown>;
type PaintName = Parameters<MaplibreMap['setPaintProperty']>[1];
type PaintValue = Parameters<MaplibreMap['setPaintProperty']>[2];
type LayoutName = Parameters<MaplibreMap['setLayoutProperty']>[1];
type LayoutValue = Parameters<MaplibreMap['setLayoutProperty']>[2];

/**
 * Hands over only the paint and layout that changed. `setStyle` would compare, and send again, all
 * data, and drop our own layer.
 */
export function handOverChanges(
  map: MaplibreMap,
  before: StyleSpecification,
  after: StyleSpecification,
): void {
  const old = new Map(before.layers.map((layer) => [layer.id, layer]));
  for (const { id, paint, layout } of after.layers) {
    for (const [name, value] of changed(old.get(id)?.paint, paint))
      map.setPaintProperty(id, name as PaintName, value as PaintValue);
    for (const [name, value] of changed(old.get(id)?.layout, layout))
      map.setLayoutProperty(id, name as LayoutName, value as LayoutValue);
  }
}

function changed(before: object | undefined, after: object | undefined): [string, unknown][] {
  const old = (before ?? {}) as Properties;
  return Object.entries((after ?? {}) as Properties).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name]),
  );
}
