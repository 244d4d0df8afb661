import { ContentHash } from './content-hash.ts';
import { plainHeader } from './header-names.ts';

/** The same for every file with these columns in this order, whatever its rows. */
export function shapeKey(headers: readonly string[]): string {
  const hash = new ContentHash().begin();
  for (const header of headers) hash.add(plainHeader(header));
  return hash.end().toString();
}
