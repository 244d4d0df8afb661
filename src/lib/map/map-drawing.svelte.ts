import type { AreaPack } from '$lib/domain/area-pack.ts';
import type { PlaceChoice } from '$lib/domain/filter.ts';
import { gridFor, type HexagonGrid } from '$lib/domain/hexagons.ts';
import { homeBounds } from '$lib/domain/home-bounds.ts';
import { i18n } from '$lib/i18n/locale.svelte.ts';
import { heatCells } from './heat-cells.ts';
import { countHexagons } from './hexagon-grid.ts';
import {
  noPoints,
  type Box,
  type HexagonCount,
  type LegTotal,
  type MapMode,
  type PlaceFigures,
  type PlaceHeat,
  type PlaceWalks,
  type SignalPoints,
  type TowerTotals,
} from './map-data.ts';
import type { Drawing } from './map-view.ts';
import type { PlaceFocus } from './PlaceList.svelte';
import {
  hexagonFeatures,
  legFeatures,
  stopFeatures,
  towerFeatures,
  type PlaceLook,
} from './signal-features.ts';

/** What the map shows of the signals: counts and rates, as they are handed to it. */
export interface Shown {
  area: AreaPack;
  mode: MapMode;
  points: SignalPoints;
  /** Null: counted here, from the points, on a grid that suits the area. */
  hexagons?: { grid: HexagonGrid; cells: readonly HexagonCount[] } | null;
  towerTotals: TowerTotals;
  legTotals: readonly LegTotal[];
  /** What towers and legs show; absent: their counts. */
  figures?: PlaceFigures | undefined;
  walks?: PlaceWalks | undefined;
  heat?: PlaceHeat | undefined;
  chosen: readonly PlaceChoice[];
  box: Box | null;
}

/**
 * The drawing of what is shown. Each part is worked out only when its own input changes, and only
 * for the mode that shows it: so `shown` gives the component's props themselves, not a copy.
 */
export class MapDrawing {
  /** The tower or leg that has the keyboard's focus in the list of places. */
  focus = $state.raw<PlaceFocus | null>(null);
  readonly #shown: () => Shown;

  constructor(shown: () => Shown) {
    this.#shown = shown;
  }

  readonly #home = $derived.by(() => homeBounds(this.#shown().area));

  /** The cells and their grid; null when the map does not show cells. */
  readonly counted = $derived.by(() => {
    const { mode, hexagons, points } = this.#shown();
    if (mode !== 'hexagons') return null;
    if (hexagons) return hexagons;
    const grid = gridFor(this.#home);
    return { grid, cells: countHexagons(grid, points) };
  });

  readonly #hexagonShapes = $derived.by(() =>
    hexagonFeatures(this.counted?.grid ?? gridFor(this.#home), this.counted?.cells ?? []),
  );

  readonly heat = $derived.by(() =>
    heatCells(this.#shown().mode === 'heat' ? this.#shown().points : noPoints, this.#home),
  );

  readonly look: PlaceLook = $derived.by(() => ({
    figures: this.#shown().figures,
    walks: this.#shown().walks,
    heat: this.#shown().heat,
    count: (count) => i18n.integer(count),
    notWalked: i18n.t.map.notWalked,
  }));

  readonly #stops = $derived.by(() => stopFeatures(this.#shown().area, this.#shown().heat));

  readonly towers = $derived.by(() => {
    const { area, towerTotals, chosen } = this.#shown();
    return towerFeatures(area, towerTotals, chosen, this.look);
  });

  readonly #legs = $derived.by(() => {
    const { area, legTotals, chosen } = this.#shown();
    return legFeatures(area, legTotals, chosen, this.look);
  });

  readonly #focused = $derived.by((): Drawing['focused'] => {
    const { focus } = this;
    const towers = this.towers.features.filter(
      ({ properties }) => focus?.kind === 'tower' && properties.tower === focus.id,
    );
    const legs = this.#legs.features.filter(
      ({ properties }) =>
        focus?.kind === 'leg' &&
        properties.leg === focus.id &&
        properties.direction === focus.direction,
    );
    return { type: 'FeatureCollection', features: [...towers, ...legs] };
  });

  readonly now: Drawing = $derived.by(() => ({
    mode: this.#shown().mode,
    points: this.#shown().mode === 'dots' ? this.#shown().points : noPoints,
    hexagons: this.#hexagonShapes,
    heat: this.heat,
    towers: this.towers,
    legs: this.#legs,
    stops: this.#stops,
    box: this.#shown().box,
    focused: this.#focused,
  }));
}
