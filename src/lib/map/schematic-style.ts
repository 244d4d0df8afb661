import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { AreaPack } from '$lib/domain/area-pack.ts';
import { areaFeatures } from './area-features.ts';
import { customLayerId, layerIds, sourceIds } from './layer-ids.ts';
import type { MapMode } from './map-data.ts';
import type { Palette } from './palette.ts';
import type { Layers } from './style-expressions.ts';
import { groundLayers } from './style-ground.ts';
import { labelLayers } from './style-labels.ts';
import { placeLayers } from './style-places.ts';
import { signalLayers } from './style-signals.ts';
import type { Underlay } from './underlay.ts';

export interface StyleOptions {
  mode: MapMode;
  /** A degree of the graticule in the reader's notation. */
  degrees: (value: number) => string;
  under?: Underlay | undefined;
}

/** The whole map as a MapLibre style. Sources of signals start empty and are filled by the view. */
export function schematicStyle(
  area: AreaPack,
  palette: Palette,
  { mode, degrees, under }: StyleOptions,
): StyleSpecification {
  const layers: Layers = {
    ...groundLayers(palette),
    ...signalLayers(palette, mode),
    ...placeLayers(palette),
    ...labelLayers(palette),
  };
  return {
    version: 8,
    // Drawn at once in the colours of paper, before the browser takes it for print.
    transition: { duration: 0, delay: 0 },
    sources: {
      ...under?.source,
      ...Object.fromEntries(
        sourceIds.map((id) => [
          id,
          {
            type: 'geojson' as const,
            data:
              id === 'area'
                ? areaFeatures(area, degrees)
                : { type: 'FeatureCollection' as const, features: [] },
          },
        ]),
      ),
    },
    layers: layerIds.flatMap((id) => [
      ...(under?.below(id, palette) ?? []),
      ...(id === customLayerId || under?.replaces(id) ? [] : [layers[id] ?? []].flat()),
    ]),
  };
}
