import type { StyleSpecification } from 'maplibre-gl';
import type { BaseMapFacts, KeptBaseMap } from '$lib/domain/base-map.ts';
import { baseNames } from './base-map-names.ts';
import { baseLayers, baseSource } from './base-map-style.ts';
import { reportFaults, tileSource } from './base-map-tiles.ts';
import { MaplibreMap } from './maplibre-view.ts';
import type { MercatorView } from './mercator-view.ts';
import type { Palette } from './palette.ts';

/**
 * A base map alone, that no hand moves: under a drawing that has hands of its own, or to look at.
 * @throws GPUInitializationError (of MapLibre) where no WebGL 2 context can be made.
 */
export class BaseMapView {
  readonly #map: MaplibreMap;
  readonly #kept: KeptBaseMap;

  /** @param onfault called when a part of the file cannot be read or drawn */
  constructor(
    container: HTMLElement,
    kept: KeptBaseMap,
    bounds: BaseMapFacts['bounds'],
    onfault: () => void,
  ) {
    this.#kept = kept;
    this.#map = new MaplibreMap({
      container,
      bounds,
      interactive: false,
      attributionControl: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      maxZoom: 22,
    });
    reportFaults(this.#map, onfault);
    const { kind, minZoom } = kept.about.facts;
    // Pictures of 256 pixels are asked for one zoom below that of the map.
    this.#map.setZoom(Math.max(this.#map.getZoom(), kind === 'raster' ? minZoom - 1 : minZoom));
  }

  /** Draws it in these colours. */
  setPalette(palette: Palette): void {
    const { facts } = this.#kept.about;
    const style: StyleSpecification = {
      version: 8,
      sources: { [baseSource]: tileSource(this.#kept) },
      layers: [
        { id: 'ground', type: 'background', paint: { 'background-color': palette.ground } },
        ...baseLayers(facts, palette),
        ...baseNames(facts, palette),
      ],
    };
    this.#map.setStyle(style);
  }

  show({ centre, zoom }: Pick<MercatorView, 'centre' | 'zoom'>): void {
    const [lng, lat] = centre;
    this.#map.jumpTo({ center: { lng, lat }, zoom });
  }

  destroy(): void {
    this.#map.remove();
  }
}
