import { knowsBetter } from '../base-map/known-layers.ts';
import type { AreaPack } from '$lib/domain/area-pack.ts';
import type { KeptBaseMap } from '$lib/domain/base-map.ts';
import { baseNames } from './base-map-names.ts';
import { baseLayers, baseSource } from './base-map-style.ts';
import { reportFaults, tileSource } from './base-map-tiles.ts';
import type { LayerId } from './layer-ids.ts';
import type { Underlay } from './underlay.ts';

/** The surroundings that an area pack draws, as far as a map of the town shows them better. */
const surroundings: readonly LayerId[] = [
  ...(['graticule', 'park', 'water', 'shops', 'path', 'street', 'main-road'] as const),
  ...(['metro-viaduct', 'metro-sleepers', 'graticule-label', 'street-label'] as const),
];

/**
 * A kept base map as MapLibre draws it under an area.
 * @param onfault called when a part of the file cannot be read or drawn
 */
export function baseMapUnderlay(kept: KeptBaseMap, area: AreaPack, onfault: () => void): Underlay {
  const { facts } = kept.about;
  const isTakenOver = knowsBetter(facts, area.bounds);
  return {
    source: { [baseSource]: tileSource(kept) },
    below: (id, palette) =>
      id === 'graticule'
        ? baseLayers(facts, palette)
        : id === 'graticule-label'
          ? baseNames(facts, palette)
          : [],
    replaces: (id) => isTakenOver && surroundings.includes(id),
    drawnBy: (map) => reportFaults(map, onfault),
  };
}
