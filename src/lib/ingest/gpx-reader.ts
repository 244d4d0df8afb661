import { FileError } from './file-error.ts';
import { tableOfRows, type PlainRow, type TableSource } from './table-source.ts';
import { scanXml } from './xml-scanner.ts';

export interface TrackPoint {
  readonly longitude: number;
  readonly latitude: number;
  /** ISO 8601 as written, with its zone; `''` when the point has none. */
  readonly time: string;
  /** 1-based position in the file. */
  readonly line: number;
}

export interface Gpx {
  /** One list a segment, empty ones left out. */
  readonly segments: readonly (readonly TrackPoint[])[];
  readonly waypoints: readonly (TrackPoint & { readonly name: string; readonly note: string })[];
}

/** @throws FileError when the XML is broken, is no GPX, or holds no point. */
export function readGpx(file: string, xml: string): Gpx {
  const segments: TrackPoint[][] = [];
  const waypoints: (TrackPoint & { name: string; note: string })[] = [];
  let point: {
    longitude: number;
    latitude: number;
    time: string;
    name: string;
    note: string;
  } | null = null;
  let field = '';
  let isGpx = false;
  let count = 0;
  scanXml(file, xml, {
    open: (name, attributes) => {
      if (name === 'gpx') isGpx = true;
      if (name === 'trkseg' || name === 'rte') segments.push([]);
      if (name === 'trkpt' || name === 'rtept' || name === 'wpt')
        point = {
          longitude: Number(attributes.get('lon') ?? Number.NaN),
          latitude: Number(attributes.get('lat') ?? Number.NaN),
          time: '',
          name: '',
          note: '',
        };
      else if (point) field = name;
    },
    text: (text) => {
      if (!point) return;
      if (field === 'time') point.time += text.trim();
      if (field === 'name') point.name += text;
      if (field === 'desc' || field === 'cmt') point.note += text;
    },
    close: (name) => {
      field = '';
      if (!point || !/^(?:trkpt|rtept|wpt)$/.test(name)) return;
      const { name: title, note, ...place } = point;
      point = null;
      const line = ++count;
      if (name === 'wpt') waypoints.push({ ...place, line, name: title.trim(), note: note.trim() });
      else segments.at(-1)?.push({ ...place, line });
    },
  });
  const found = waypoints.length + segments.reduce((sum, segment) => sum + segment.length, 0);
  if (!isGpx || found === 0) throw new FileError(file, 'nothing-readable');
  return { segments: segments.filter((segment) => segment.length > 0), waypoints };
}

/** The points as rows: of a track where there is no area to match it to, and always of waypoints. */
export function tableOfPoints(gpx: Gpx): TableSource {
  const points = [...gpx.waypoints, ...gpx.segments.flat()];
  const rows: PlainRow[] = points.map((point) => {
    const { longitude, latitude, time, line } = point;
    const name = 'name' in point ? String(point.name) : '';
    const note = 'note' in point ? String(point.note) : '';
    const place = [longitude, latitude].map((value) => (Number.isNaN(value) ? '—' : String(value)));
    return { line, cells: [time, name, place[0] ?? '', place[1] ?? '', note] };
  });
  return tableOfRows(
    {
      name: '',
      headers: ['tijd', 'type', 'lengtegraad', 'breedtegraad', 'notitie'],
      kind: 'signals',
      mapping: {
        time: 'tijd',
        subType: 'type',
        longitude: 'lengtegraad',
        latitude: 'breedtegraad',
        note: 'notitie',
      },
    },
    rows,
  );
}
