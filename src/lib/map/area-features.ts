import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { AreaPack } from '$lib/domain/area-pack.ts';
import { graticule } from './graticule.ts';

export interface AreaProperties {
  /** What it is, to choose its layer by. */
  kind:
    | 'graticule'
    | 'administrative'
    | 'street'
    | 'main-road'
    | 'metro'
    | 'path'
    | AreaPack['landmarks'][number]['kind']
    | 'platform'
    | 'stop';
  name: string;
}
export type AreaFeature = Feature<Geometry, AreaProperties>;

/**
 * The unchanging ground of an area: all it has, as features. An area with nothing but its bounds gets
 * a graticule, so that dots have context.
 */
export function areaFeatures(
  area: AreaPack,
  degrees: (value: number) => string,
): FeatureCollection<Geometry, AreaProperties> {
  const features = [
    ...area.landmarks.map((landmark) =>
      feature(
        landmark.kind,
        landmark.name,
        landmark.ring
          ? { type: 'Polygon', coordinates: [landmark.ring] }
          : { type: 'Point', coordinates: landmark.point },
      ),
    ),
    ...area.administrativeAreas.map((part) =>
      feature('administrative', part.name, { type: 'Polygon', coordinates: [part.ring] }),
    ),
    ...area.streets.map((street) =>
      feature(street.kind, street.name, { type: 'LineString', coordinates: street.line }),
    ),
    ...area.transitStops.flatMap((stop) => transit(stop)),
  ];
  const ground = features.length > 0 ? features : graticuleFeatures(area, degrees);
  return { type: 'FeatureCollection', features: ground };
}

/** A metro's or train's platform between its two ends, with its name in the middle. */
function transit(stop: AreaPack['transitStops'][number]): AreaFeature[] {
  const [first, second] = stop.points;
  const rail = stop.mode === 'metro' || stop.mode === 'train';
  if (rail && first && second && stop.points.length === 2) {
    const middle = [(first[0] + second[0]) / 2, (first[1] + second[1]) / 2];
    return [
      feature('platform', '', { type: 'LineString', coordinates: [first, second] }),
      feature('stop', stop.name, { type: 'Point', coordinates: middle }),
    ];
  }
  return stop.points.map((point, i) =>
    feature('stop', i === 0 ? stop.name : '', { type: 'Point', coordinates: point }),
  );
}

function graticuleFeatures(area: AreaPack, degrees: (value: number) => string): AreaFeature[] {
  return graticule(area.bounds).map(({ value, line }) =>
    feature('graticule', degrees(value), { type: 'LineString', coordinates: line }),
  );
}

function feature(kind: AreaProperties['kind'], name: string, geometry: Geometry): AreaFeature {
  return { type: 'Feature', properties: { kind, name }, geometry };
}

export function ofKinds(features: readonly AreaFeature[], kinds: readonly string[]): AreaFeature[] {
  return features.filter(({ properties }) => kinds.includes(properties.kind));
}
