import type { Mapping } from './fields.ts';
import { FileError } from './file-error.ts';
import { tableOfRows, uniqueHeaders, type PlainRow, type TableSource } from './table-source.ts';
import { scanXml } from './xml-scanner.ts';

interface Placemark {
  name: string;
  description: string;
  time: string;
  /** `longitude,latitude[,height]` of a point; `''` for a line, a surface or none. */
  point: string;
  readonly data: Map<string, string>;
}

const ownColumns: readonly (readonly [string, (place: Placemark) => string])[] = [
  ['naam', ({ name }) => name],
  ['notitie', ({ description }) => description],
  ['tijd', ({ time }) => time],
  ['lengtegraad', ({ point }) => point.split(',')[0] ?? ''],
  ['breedtegraad', ({ point }) => point.split(',')[1] ?? ''],
];
const ownMapping: Mapping = {
  time: 'tijd',
  subType: 'naam',
  longitude: 'lengtegraad',
  latitude: 'breedtegraad',
  note: 'notitie',
};

/** The beginning of a KML document; its name is not believed. */
export function looksLikeKml(head: string): boolean {
  return /<kml[\s>]/.test(head.slice(0, 2000));
}

/**
 * The places of a map made by hand, as rows: what has no point is a row that cannot be placed. Columns
 * that the map's maker added stand beside its own; where there are none, a place's name says its type.
 * @throws FileError when the XML is broken or holds no place.
 * @see OGC 12-007r2, KML 2.3.
 */
export function openKml(file: string, xml: string): TableSource {
  const places = placemarksOf(file, xml);
  if (places.length === 0) throw new FileError(file, 'nothing-readable');
  const added = [...new Set(places.flatMap(({ data }) => [...data.keys()]))];
  // A column of its own that is empty throughout would stand in the way of one that was added.
  const own = ownColumns.filter(([, valueOf]) => places.some((place) => valueOf(place) !== ''));
  const rows = places.map((place, i): PlainRow => ({
    line: i + 1,
    cells: [
      ...own.map(([, valueOf]) => valueOf(place)),
      ...added.map((key) => place.data.get(key) ?? ''),
    ],
    fault: place.point ? null : { reason: 'geometry-unfit', column: 0, value: place.name },
  }));
  return tableOfRows(
    {
      name: '',
      headers: uniqueHeaders([...own.map(([header]) => header), ...added]),
      kind: 'signals',
      mapping: added.length > 0 ? null : ownMapping,
    },
    rows,
  );
}

function placemarksOf(file: string, xml: string): Placemark[] {
  const places: Placemark[] = [];
  const open: string[] = [];
  let place: Placemark | null = null;
  let column = '';
  scanXml(file, xml, {
    open: (name, attributes) => {
      open.push(name);
      if (name === 'Placemark')
        place = { name: '', description: '', time: '', point: '', data: new Map() };
      if (name === 'Data' || name === 'SimpleData') column = attributes.get('name')?.trim() ?? '';
    },
    text: (text) => {
      if (!place) return;
      const [field, parent] = [open.at(-1), open.at(-2)];
      if (field === 'coordinates' && parent === 'Point') place.point += text.trim();
      else if (field === 'when' || (field === 'begin' && parent === 'TimeSpan'))
        place.time += text.trim();
      else if (parent === 'Placemark' && (field === 'name' || field === 'description'))
        place[field] += text.trim();
      else if (column && (field === 'SimpleData' || (field === 'value' && parent === 'Data')))
        place.data.set(column, `${place.data.get(column) ?? ''}${text}`.trim());
    },
    close: (name) => {
      open.pop();
      if (name === 'Data' || name === 'SimpleData') column = '';
      if (name !== 'Placemark' || !place) return;
      places.push(place);
      place = null;
    },
  });
  return places;
}
