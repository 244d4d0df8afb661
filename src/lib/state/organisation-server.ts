import { z } from 'zod';
import type { AreaPack } from '../domain/area-pack.ts';
import { DataError } from '../domain/errors.ts';
import { slugSchema } from '../domain/signal.ts';
import type { Answering } from '../engine/engine.ts';
import { parsePack } from './catalogue-loader.ts';

/** By which name a server of one's own organisation stands in the list of datasets. */
export const serverEntrySchema = z.object({
  id: slugSchema,
  name: z.string().min(1).max(80),
  /** A path of this site, or a whole address; ends in a slash. */
  address: z.string().regex(/\/$/).max(200),
  database: z.string().regex(/^\w{1,64}$/),
});
export type ServerEntry = z.infer<typeof serverEntrySchema>;

/** Where the deployment of `data/deploy/clickhouse` puts it. */
export const usualServer = { address: '/clickhouse/', database: 'signaalkaart' } as const;

const storageKey = 'signaalkaart.servers';
const storedSchema = z.array(serverEntrySchema);

/** An entry of what a person filled in; null when it is no address or no name of a database. */
export function serverEntry(name: string, address: string, database: string): ServerEntry | null {
  const path = address.trim().replace(/\/*$/, '/');
  const id = `server:${database}@${path}`.slice(0, 80);
  const checked = serverEntrySchema.safeParse({ id, name: name.trim(), address: path, database });
  return checked.success && URL.canParse(path, location.href) ? checked.data : null;
}

/** The page's policy lets it speak with its own site alone. */
export function isOwnSite({ address }: ServerEntry): boolean {
  return urlOf(address).origin === location.origin;
}

/** @throws QueryError when the server cannot be reached, ServerMismatch when it is not set up so. */
export async function openServer({ address, database }: ServerEntry): Promise<Answering> {
  const { openClickhouse } = await import('../engine/clickhouse.ts');
  return openClickhouse({ url: urlOf(address), database });
}

/** The area pack that stands beside the server as `area.json`; null where there is none. */
export async function loadServerArea({ address }: ServerEntry): Promise<AreaPack | null> {
  const url = new URL('area.json', urlOf(address));
  const response = await fetch(url);
  if (response.status === 404) return null;
  if (response.ok) return parsePack(url.pathname, await response.text());
  const expected = 'an area pack, or none';
  const found = String(response.status);
  throw new DataError({ file: url.pathname, line: 0, field: '', expected, found });
}

export function rememberedServers(storage: Storage): readonly ServerEntry[] {
  try {
    const checked = storedSchema.safeParse(JSON.parse(storage.getItem(storageKey) ?? '[]'));
    return checked.success ? checked.data : [];
  } catch {
    // Somebody else's text under our key: as good as nothing remembered.
    return [];
  }
}

export function rememberServer(storage: Storage, entry: ServerEntry): readonly ServerEntry[] {
  return keep(storage, [...forgetServer(storage, entry.id), entry]);
}

export function forgetServer(storage: Storage, id: string): readonly ServerEntry[] {
  return keep(
    storage,
    rememberedServers(storage).filter((one) => one.id !== id),
  );
}

function keep(storage: Storage, entries: readonly ServerEntry[]): readonly ServerEntry[] {
  storage.setItem(storageKey, JSON.stringify(entries));
  return entries;
}

function urlOf(address: string): URL {
  return new URL(address, location.href);
}
