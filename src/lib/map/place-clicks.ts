import type { Map as MaplibreMap } from 'maplibre-gl';
import type { Direction } from '$lib/domain/signal.ts';
import type { LayerId } from './layer-ids.ts';

export interface PlaceChoosers {
  onchoosetower: (tower: string) => void;
  /** Null: both ways. */
  onchooseleg: (leg: string, direction: Direction | null) => void;
}

const clickable: LayerId[] = ['tower-label', 'tower', 'leg-label', 'leg', 'leg-casing'];
/** So that a line is hit without care. */
const REACH_PIXELS = 4;

/** A click chooses the tower there, or else the leg; the hand shows where there is one. */
export function choosePlaces(
  map: MaplibreMap,
  { onchoosetower, onchooseleg }: PlaceChoosers,
): void {
  for (const layer of clickable) {
    map.on('mouseenter', layer, () => (map.getCanvas().style.cursor = 'pointer'));
    map.on('mouseleave', layer, () => (map.getCanvas().style.cursor = ''));
  }
  map.on('click', ({ point: { x, y } }) => {
    const found = map.queryRenderedFeatures(
      [
        [x - REACH_PIXELS, y - REACH_PIXELS],
        [x + REACH_PIXELS, y + REACH_PIXELS],
      ],
      { layers: clickable },
    );
    const tower = found.find((feature) => feature.source === 'towers');
    if (tower) return onchoosetower(String(tower.properties.tower));
    const leg = found.find((feature) => feature.source === 'legs');
    if (!leg) return;
    const direction = leg.properties.direction as Direction | 'both';
    onchooseleg(String(leg.properties.leg), direction === 'both' ? null : direction);
  });
}
