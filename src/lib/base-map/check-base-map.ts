import { bytesToHeader, Compression, TileType, type Header } from 'pmtiles';
import { z } from 'zod';
import { BaseMapError, overlap, type BaseMapFacts } from '../domain/base-map.ts';
import { plainText } from './plain-text.ts';
import { TileArchive } from './tile-archive.ts';
import { tileAt } from './tile-at.ts';

const headerBytes = 127;
/** The root directory has to stand within the first part that is read. */
const firstPartBytes = 16_384;
const highestZoom = 26;
const mostLayers = 100;

const metadataSchema = z.object({
  attribution: z.string().optional().catch(undefined),
  vector_layers: z
    .array(z.object({ id: z.string() }))
    .optional()
    .catch(undefined),
});

/**
 * What a file of tiles says of itself, once it has been found to be a PMTiles file that can be drawn
 * and that lies over the area; its list of tiles and one of its tiles are read.
 * @param area west, south, east, north in degrees
 * @throws BaseMapError naming what is wrong with it
 */
export async function checkBaseMap(
  file: Blob,
  area: BaseMapFacts['bounds'],
): Promise<BaseMapFacts> {
  const header = await readHeader(file);
  const kind = kindOf(header.tileType);
  const packings = [header.internalCompression, header.tileCompression];
  if (packings.some((packing) => packing > Compression.Gzip)) throw new BaseMapError('packing');
  const bounds = boundsOf(header);
  const shared = overlap(bounds, area);
  if (!shared) throw new BaseMapError('elsewhere');

  const archive = new TileArchive(file);
  const { attribution, vector_layers: layers } = await sound(async () => {
    const [x, y] = tileAt((shared[0] + shared[2]) / 2, (shared[1] + shared[3]) / 2, header.maxZoom);
    await archive.tile(header.maxZoom, x, y);
    return metadataSchema.parse(await archive.metadata());
  });
  if (kind === 'vector' && !layers?.length) throw new BaseMapError('no-layers');
  return {
    kind,
    minZoom: header.minZoom,
    maxZoom: header.maxZoom,
    bounds,
    attribution: plainText(attribution ?? ''),
    layers: kind === 'vector' ? namesOf(layers ?? []) : [],
  };
}

async function readHeader(file: Blob): Promise<Header> {
  const bytes = await sound(() => file.slice(0, headerBytes).arrayBuffer());
  const text = new TextDecoder('latin1').decode(bytes.slice(0, 7));
  const [, , older = 0, , , , , version = 0] = new Uint8Array(bytes);
  if (text !== 'PMTiles') {
    // Versions 1 and 2 began with two letters and their number.
    const isOlder = text.startsWith('PM') && (older === 1 || older === 2);
    throw isOlder ? new BaseMapError('version', older) : new BaseMapError('not-pmtiles');
  }
  if (bytes.byteLength < headerBytes) throw new BaseMapError('cut', headerBytes - file.size);
  if (version !== 3) throw new BaseMapError('version', version);

  const header = bytesToHeader(bytes);
  const ends = [
    header.rootDirectoryOffset + header.rootDirectoryLength,
    header.jsonMetadataOffset + header.jsonMetadataLength,
    header.leafDirectoryOffset + (header.leafDirectoryLength ?? 0),
    header.tileDataOffset + (header.tileDataLength ?? 0),
  ];
  const end = Math.max(...ends);
  const isSound =
    end <= Number.MAX_SAFE_INTEGER &&
    header.rootDirectoryOffset >= headerBytes &&
    (ends[0] ?? 0) <= firstPartBytes &&
    header.minZoom <= header.maxZoom &&
    header.maxZoom <= highestZoom;
  if (!isSound) throw new BaseMapError('damaged');
  if (end > file.size) throw new BaseMapError('cut', end - file.size);
  return header;
}

function kindOf(type: TileType): BaseMapFacts['kind'] {
  if (type === TileType.Mvt) return 'vector';
  if (type === TileType.Png || type === TileType.Jpeg || type === TileType.Webp) return 'raster';
  throw new BaseMapError('tile-kind');
}

function boundsOf({ minLon, minLat, maxLon, maxLat }: Header): BaseMapFacts['bounds'] {
  const isOnEarth =
    minLon >= -180 && maxLon <= 180 && minLat >= -90 && maxLat <= 90 && minLon < maxLon;
  if (!isOnEarth || minLat >= maxLat) throw new BaseMapError('damaged');
  return [minLon, minLat, maxLon, maxLat];
}

function namesOf(layers: readonly { readonly id: string }[]): string[] {
  return [...new Set(layers.map(({ id }) => id))].slice(0, mostLayers);
}

/** What goes wrong within a file is the file's fault; a file that is gone is told apart. */
async function sound<Outcome>(read: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await read();
  } catch (cause) {
    const isGone = cause instanceof DOMException;
    throw new BaseMapError(isGone ? 'unreadable' : 'damaged', 0, { cause });
  }
}
