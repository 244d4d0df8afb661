import type { Feature, Geometry, Position } from 'geojson';
import type { AreaFeature } from './area-features.ts';
import { placeLabels, type Label, type PlacedLabel } from './label-placement.ts';
import { pointAlong } from './line-geometry.ts';
import type { Drawing } from './map-view.ts';
import { project, type MercatorView, type Pixels } from './mercator-view.ts';
import { LABEL_PIXELS } from './signal-features.ts';
import { TOWER_LABEL_GAP, towerLabelSize } from './tower-label.ts';

export interface MapLabel {
  key: string;
  text: string;
  style: 'tower' | 'leg' | 'stop' | 'landmark' | 'street' | 'administrative' | 'graticule';
  tower?: string;
  chosen?: boolean;
  count?: string;
  widthPixels: number;
  /** Degrees clockwise, for texts along a line. */
  turn: number;
}

/** Mean width of a letter of the page's font, in parts of its size. */
const LETTER = 0.52;

/** Every label of the map in order of weight, placed so that none covers another. */
export function mapLabels(
  view: MercatorView,
  ground: readonly AreaFeature[],
  drawing: Drawing,
): PlacedLabel<MapLabel>[] {
  const wanted = [
    ...towerLabels(view, drawing),
    ...legLabels(view, drawing),
    ...groundLabels(view, ground, 'stop', ['stop']),
    ...groundLabels(view, ground, 'landmark', [
      'park',
      'water',
      'shops',
      'community',
      'square',
      'playground',
      'parking',
    ]),
    ...groundLabels(view, ground, 'street', ['main-road', 'street', 'metro', 'path']),
    ...groundLabels(view, ground, 'administrative', ['administrative']),
    ...groundLabels(view, ground, 'graticule', ['graticule']),
  ];
  return placeLabels(wanted, view);
}

function towerLabels(view: MercatorView, drawing: Drawing): Label<MapLabel>[] {
  return drawing.towers.features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Point') return [];
    const at = pixelsOf(view, geometry.coordinates);
    const { width, height } = towerLabelSize(properties.name, properties.label);
    return [
      {
        item: {
          key: `tower ${properties.tower}`,
          text: properties.name,
          count: properties.label,
          style: 'tower' as const,
          tower: properties.tower,
          chosen: properties.chosen,
          widthPixels: width,
          turn: 0,
        },
        width,
        height,
        candidates: around(at, width, height, TOWER_LABEL_GAP),
      },
    ];
  });
}

function legLabels(view: MercatorView, drawing: Drawing): Label<MapLabel>[] {
  return drawing.legs.features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Point' || properties.label === '') return [];
    const [x, y] = pixelsOf(view, geometry.coordinates);
    const [dx, dy] = properties.labelOffset;
    return [
      label('leg', `${properties.leg} ${properties.direction}`, properties.label, LABEL_PIXELS, [
        [x + dx * LABEL_PIXELS, y + dy * LABEL_PIXELS],
        [x + dx * 2 * LABEL_PIXELS, y + dy * 2 * LABEL_PIXELS],
      ]),
    ];
  });
}

function groundLabels(
  view: MercatorView,
  ground: readonly AreaFeature[],
  style: MapLabel['style'],
  kinds: readonly string[],
): Label<MapLabel>[] {
  return ground.flatMap((feature, i) => {
    const { kind, name } = feature.properties;
    if (!kinds.includes(kind) || name === '') return [];
    const key = `${style} ${i}`;
    if (feature.geometry.type === 'LineString') return alongLine(view, feature, style, key, name);
    const at = pixelsOf(view, middleOf(feature.geometry));
    const width = name.length * 11.5 * LETTER;
    const candidates = feature.geometry.type === 'Polygon' ? [at] : around(at, width, 14, 5);
    return [label(style, key, name, 11.5, candidates)];
  });
}

/** Along the line at the middle, or a quarter to either side. */
function alongLine(
  view: MercatorView,
  { geometry }: Feature<Geometry>,
  style: MapLabel['style'],
  key: string,
  name: string,
): Label<MapLabel>[] {
  if (geometry.type !== 'LineString') return [];
  const line = geometry.coordinates.map(([x = 0, y = 0]): Pixels => [x, y]);
  const places = [0.5, 0.3, 0.7, 0.15, 0.85].map((share) => pointAlong(line, share));
  return places.slice(0, 1).map(({ heading }) => {
    let turn = (-heading * 180) / Math.PI;
    if (turn > 90) turn -= 180;
    if (turn < -90) turn += 180;
    const made = label(
      style,
      key,
      name,
      11,
      places.map(({ point }) => pixelsOf(view, point)),
    );
    const radians = (Math.abs(turn) * Math.PI) / 180;
    const { width } = made;
    return {
      ...made,
      item: { ...made.item, turn },
      width: width * Math.cos(radians) + 12 * Math.sin(radians),
      height: width * Math.sin(radians) + 12 * Math.cos(radians),
    };
  });
}

function label(
  style: MapLabel['style'],
  key: string,
  text: string,
  size: number,
  candidates: Label<MapLabel>['candidates'],
): Label<MapLabel> {
  const width = text.length * size * LETTER * (style === 'administrative' ? 1.25 : 1);
  return {
    item: { key, text, style, widthPixels: width, turn: 0 },
    width,
    height: size + 2,
    candidates,
  };
}

function around([x, y]: Pixels, width: number, height: number, gap: number): Pixels[] {
  return [
    [x, y - gap - height / 2],
    [x, y + gap + height / 2],
    [x + gap + width / 2, y],
    [x - gap - width / 2, y],
  ];
}

function middleOf(geometry: Geometry): Position {
  if (geometry.type === 'Point') return geometry.coordinates;
  if (geometry.type !== 'Polygon') return [0, 0];
  const ring = (geometry.coordinates[0] ?? []).slice(1);
  return [0, 1].map((axis) => ring.reduce((sum, at) => sum + (at[axis] ?? 0), 0) / ring.length);
}

function pixelsOf(view: MercatorView, [longitude = 0, latitude = 0]: Position): Pixels {
  return project(view, [longitude, latitude]);
}
