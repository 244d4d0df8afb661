import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Map as MaplibreMap } from 'maplibre-gl';
import type { LayerId } from './layer-ids.ts';
import type { Palette } from './palette.ts';

/** A map of others that is drawn under our own layers. */
export interface Underlay {
  readonly source: Readonly<Record<string, SourceSpecification>>;
  /** What is drawn right under a layer of ours; its names stand under our own names. */
  readonly below: (id: LayerId, palette: Palette) => readonly LayerSpecification[];
  /** Whether it shows better what a layer of ours draws. */
  readonly replaces: (id: LayerId) => boolean;
  /** Told of every map that draws it. */
  readonly drawnBy: (map: MaplibreMap) => void;
}
