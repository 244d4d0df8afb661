import { z } from 'zod';
import type { Mapping } from '../ingest/fields.ts';

const storageKey = 'signaalkaart.mappings';
const mostRemembered = 50;
const storedSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** Which column a person said holds what, by the shape of the file; on this device only. */
export function rememberedMapping(storage: Storage, shapeKey: string): Mapping | null {
  return stored(storage)[shapeKey] ?? null;
}

export function rememberMapping(storage: Storage, shapeKey: string, mapping: Mapping): void {
  const others = Object.entries(stored(storage)).filter(([key]) => key !== shapeKey);
  const kept = [...others, [shapeKey, mapping]].slice(-mostRemembered);
  storage.setItem(storageKey, JSON.stringify(Object.fromEntries(kept)));
}

function stored(storage: Storage): Record<string, Mapping> {
  try {
    const checked = storedSchema.safeParse(JSON.parse(storage.getItem(storageKey) ?? '{}'));
    return checked.success ? checked.data : {};
  } catch {
    // Somebody else's text under our key: as good as nothing remembered.
    return {};
  }
}
