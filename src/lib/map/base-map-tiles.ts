import type { SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import { TileArchive } from '../base-map/tile-archive.ts';
import type { KeptBaseMap } from '$lib/domain/base-map.ts';
import { baseSource } from './base-map-style.ts';
import { addProtocol, type MaplibreMap } from './maplibre-view.ts';

const protocol = 'kept-tiles';
const address = new RegExp(`^${protocol}://(\\d+)/(\\d+)/(\\d+)/(\\d+)$`);
/** A picture of nothing, where a map of pictures has no tile. */
const emptyPicture = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  ),
  (letter) => letter.charCodeAt(0),
).buffer;

interface Opened {
  readonly archive: TileArchive;
  readonly kind: 'vector' | 'raster';
}

/** Archives by the number in their address; a file has the same number as long as the page lives. */
const opened: Opened[] = [];
const numbers = new WeakMap<Blob, number>();

/** MapLibre asks here, from its worker too, what it would ask a server otherwise. */
addProtocol(protocol, async ({ url }, { signal }) => {
  const [, number, z, x, y] = address.exec(url)?.map(Number) ?? [];
  const from = opened[number ?? -1];
  if (!from || z === undefined || x === undefined || y === undefined)
    throw new RangeError(`no tile has the address ${url}`);
  const data = await from.archive.tile(z, x, y, signal);
  return { data: data ?? (from.kind === 'vector' ? new ArrayBuffer(0) : emptyPicture.slice(0)) };
});

/** A kept file as a source of MapLibre: its tiles come from the file, and from nowhere else. */
export function tileSource({ about: { facts }, file }: KeptBaseMap): SourceSpecification {
  let number = numbers.get(file);
  if (number === undefined) {
    number = opened.push({ archive: new TileArchive(file), kind: facts.kind }) - 1;
    numbers.set(file, number);
  }
  const common = {
    tiles: [`${protocol}://${number}/{z}/{x}/{y}`],
    minzoom: facts.minZoom,
    maxzoom: facts.maxZoom,
    bounds: facts.bounds,
  };
  return facts.kind === 'vector'
    ? { type: 'vector', ...common }
    : { type: 'raster', tileSize: 256, ...common };
}

/** What goes wrong with a tile of the file is told; all other faults go where they would have gone. */
export function reportFaults(map: MaplibreMap, onfault: () => void): void {
  map.on('error', (event) => {
    if ('sourceId' in event && event.sourceId === baseSource) onfault();
    else console.error(event.error);
  });
}
