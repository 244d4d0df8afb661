import type { AreaPack } from '../domain/area-pack.ts';
import { DataError } from '../domain/errors.ts';
import type { IngestClient } from '../ingest/client.ts';
import { parsePack } from './catalogue-loader.ts';

const headBytes = 4096;

/** An area that a person has loaded from a file: the next imports may be drawn on it. */
class LoadedArea {
  current = $state.raw<AreaPack | null>(null);
}

export const loadedArea = new LoadedArea();

/** True of a file that says of itself that it is an area pack. */
export async function isAreaPack(file: File): Promise<boolean> {
  if (!/\.json$/i.test(file.name)) return false;
  return /"format"\s*:\s*"signaalkaart-area"/.test(await file.slice(0, headBytes).text());
}

/**
 * An area pack, or the floor plans of an IMDF or OpenStreetMap file as one.
 * @throws DataError naming the place in the file; FileError when it cannot be read at all.
 */
export async function readArea(file: File, ingest: IngestClient): Promise<AreaPack> {
  if (await isAreaPack(file)) return parsePack(file.name, await file.text());
  const { area } = await ingest.probe(file, null);
  if (area) return area;
  const expected = 'an area pack or floor plans';
  throw new DataError({ file: file.name, line: 0, field: '', expected, found: 'an export' });
}
