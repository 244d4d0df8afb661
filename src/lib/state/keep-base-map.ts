import { checkBaseMap } from '../base-map/check-base-map.ts';
import type { AreaPack } from '../domain/area-pack.ts';
import { BaseMapError } from '../domain/base-map.ts';
import { BaseMapStore, type KeepingWatch } from '../storage/base-map-store.ts';
import type { BaseMaps } from './base-maps.svelte.ts';

/**
 * Checks a file and keeps it under an area, in place of what the area had.
 * @throws BaseMapError naming what is wrong; AbortError when the signal says so.
 */
export async function keepBaseMap(
  baseMaps: BaseMaps,
  area: AreaPack,
  file: File,
  watch: KeepingWatch,
): Promise<void> {
  const facts = await checkBaseMap(file, area.bounds);
  if (!baseMaps.folder) throw new BaseMapError('keeps-nothing');
  const about = {
    format: 'signaalkaart-base-map' as const,
    area: area.id,
    areaName: area.name,
    areaBounds: area.bounds,
    fileName: file.name,
    bytes: file.size,
    keptAt: new Date().toISOString(),
    facts,
  };
  const one = await new BaseMapStore(baseMaps.folder).keep(file, about, watch);
  baseMaps.kept = [...baseMaps.kept.filter((other) => other.about.area !== area.id), one];
}

/** Deletes the base map of an area for good. */
export async function removeBaseMap(baseMaps: BaseMaps, area: string): Promise<void> {
  if (baseMaps.folder) await new BaseMapStore(baseMaps.folder).remove(area);
  baseMaps.kept = baseMaps.kept.filter(({ about }) => about.area !== area);
}

export async function removeAllBaseMaps(baseMaps: BaseMaps): Promise<void> {
  for (const { about } of baseMaps.kept) await removeBaseMap(baseMaps, about.area);
}
