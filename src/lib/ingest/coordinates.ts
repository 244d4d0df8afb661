import proj4 from 'proj4';

/** EPSG:28992, "RD New", with the seven-parameter shift to WGS 84: good to some decimetres. */
const RD_NEW =
  '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 ' +
  '+ellps=bessel +towgs84=565.4171,50.3319,465.5524,-0.398957,0.343988,-1.877402,4.0725 +units=m +no_defs';

export interface LonLat {
  readonly longitude: number;
  readonly latitude: number;
}

let converter: { forward(point: number[]): number[] } | null = null;

/** @param x east, @param y north, in metres. */
export function fromRdNew(x: number, y: number): LonLat {
  converter ??= proj4(RD_NEW, 'WGS84');
  const [longitude = Number.NaN, latitude = Number.NaN] = converter.forward([x, y]);
  return { longitude, latitude };
}

/** The extent in which RD New is meant to be used. */
export function isRdNew(x: number, y: number): boolean {
  return x >= -7_000 && x <= 300_000 && y >= 289_000 && y <= 629_000;
}

/** Within the European Netherlands in degrees: no other order of the two numbers is. */
export function isDutch(longitude: number, latitude: number): boolean {
  return longitude > 3.2 && longitude < 7.3 && latitude > 50.7 && latitude < 53.8;
}

/**
 * A number as people and spreadsheets write it: decimal point or comma, thousands apart.
 * @returns NaN when it is none.
 */
export function readNumber(text: string): number {
  const number = Number(text);
  if (!Number.isNaN(number)) return text === '' ? Number.NaN : number;
  if (/^[-+]?\d+,\d+$/.test(text)) return Number(text.replace(',', '.'));
  const plain = text.replace(/[\s\u00a0°']/g, '');
  if (/^[-+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(plain))
    return Number(plain.replaceAll('.', '').replace(',', '.'));
  if (/^[-+]?\d{1,3}(?:,\d{3})+\.\d+$/.test(plain)) return Number(plain.replaceAll(',', ''));
  if (/^[-+]?\d+(?:[.,]\d+)?$/.test(plain)) return Number(plain.replace(',', '.'));
  return readDegrees(text);
}

/** `52° 18' 58,7" N`, `4.97 E`, in Dutch `4,97 OL`; south and west are negative. NaN for others. */
function readDegrees(text: string): number {
  const match =
    /^([-+]?\d{1,3}(?:[.,]\d+)?)\s*°?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['′’]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”]|''))?)?\s*([NSEWOZ])?(?:[BL]|\.?[BL]\.?)?$/i.exec(
      text.trim(),
    );
  if (!match || (match[2] === undefined && match[4] === undefined)) return Number.NaN;
  const [degrees = 0, minutes = 0, seconds = 0] = match
    .slice(1, 4)
    .map((part) => Number((part ?? '0').replace(',', '.')));
  const size = Math.abs(degrees) + minutes / 60 + seconds / 3600;
  return degrees < 0 || /[SWZ]/i.test(match[4] ?? '') ? -size : size;
}

/**
 * Both coordinates in one cell: `POINT (lon lat)`, GeoJSON, a map link `q=lat,lon`, or `lat lon ...`
 * as forms write it.
 */
export function readPoint(text: string): LonLat | null {
  const well = /POINT\s*Z?M?\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)/i.exec(text);
  if (well) return pair(well[1], well[2]);
  const json = /"coordinates"\s*:\s*\[\s*(-?[\d.]+)\s*,\s*(-?[\d.]+)/.exec(text);
  if (json) return pair(json[1], json[2]);
  const link =
    /(?:[?&/](?:q|ll|query|daddr|center|@)=?|@|geo:)(-?\d{1,3}\.\d+)(?:,|%2C)\s*(-?\d{1,3}\.\d+)/i.exec(
      text,
    );
  if (link) return pair(link[2], link[1]);
  const bare = BARE.exec(text);
  if (bare) return pair(bare[2], bare[1]);
  const commas = COMMAS.exec(text);
  return commas ? pair(commas[2]?.replace(',', '.'), commas[1]?.replace(',', '.')) : null;
}

/** Degrees with decimals, or metres of a grid: `6, 12` is a list. */
const BARE =
  /^\(?\s*(-?\d{1,3}\.\d+|\d{5,6}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}\.\d+|\d{5,6}(?:\.\d+)?)(?:[,;\s].*)?\)?$/;

/** `52,3163; 4,9797`: the same with a decimal comma. */
const COMMAS = /^\(?\s*(-?\d{1,3},\d{3,})\s*[,;\s]\s*(-?\d{1,3},\d{3,})\s*\)?$/;

function pair(longitude: string | undefined, latitude: string | undefined): LonLat {
  return { longitude: Number(longitude), latitude: Number(latitude) };
}
