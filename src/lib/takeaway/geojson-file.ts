export interface PointRow {
  readonly longitude: number | null;
  readonly latitude: number | null;
  /** What the file says of the point, by name. */
  readonly properties: Readonly<Record<string, string | number | null>>;
}

/**
 * Points as GeoJSON (RFC 7946): WGS 84, longitude first. Rows without coordinates are left out; what
 * the file is stands in `about`, a member that programs pass over.
 */
export function geojsonFile(rows: readonly PointRow[], about: readonly string[]): Blob {
  const features = rows.flatMap(({ longitude, latitude, properties }) =>
    longitude === null || latitude === null
      ? []
      : [
          {
            type: 'Feature',
            geometry: { type: 'Point', coordinates: [longitude, latitude] },
            properties,
          },
        ],
  );
  const collection = { type: 'FeatureCollection', about, features };
  return new Blob([JSON.stringify(collection)], { type: 'application/geo+json' });
}
