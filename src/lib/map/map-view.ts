import type { FeatureCollection, LineString, Point, Polygon } from 'geojson';
import type { Heat } from './heat-cells.ts';
import type { Box, MapMode, SignalPoints } from './map-data.ts';
import type {
  CountProperties,
  LegProperties,
  StopProperties,
  TowerProperties,
} from './signal-features.ts';

/** Everything that changes on the map, worked out once and drawn by WebGL or by SVG. */
export interface Drawing {
  mode: MapMode;
  points: SignalPoints;
  hexagons: FeatureCollection<Polygon, CountProperties>;
  heat: Heat;
  towers: FeatureCollection<Polygon | Point, TowerProperties>;
  legs: FeatureCollection<LineString | Point, LegProperties>;
  /** Stops with a mark. */
  stops: FeatureCollection<Point, StopProperties>;
  box: Box | null;
  /** The tower or leg that has the keyboard's focus in the list. */
  focused: FeatureCollection<Polygon | Point | LineString, TowerProperties | LegProperties>;
}

/** What the buttons around the map may ask of it, however it is drawn. */
export interface MapView {
  /** True where no graphics processor draws: then one drawing of the map holds the page up for long. */
  readonly isSlow: boolean;
  zoomBy(steps: number): void;
  fit(): void;
  visibleBox(): Box;
  /** Pixels of the frame. */
  size(): [width: number, height: number];
  /** Pixels from the top left of the frame to degrees. */
  unproject(x: number, y: number): [number, number];
  /** Degrees to pixels from the top left of the frame. */
  project(longitude: number, latitude: number): [number, number];
  metresPerPixel(): number;
  picture(): Promise<string>;
  /** At once, for the moment before printing; null when it needs no picture or cannot be made. */
  pictureNow(): string | null;
}
