import type { AreaPack } from '../domain/area-pack.ts';
import type { CatalogueEntry } from '../domain/catalogue.ts';
import { DataError } from '../domain/errors.ts';
import type { Answering } from '../engine/engine.ts';
import { RecordedAnswers } from '../engine/recorded-answers.ts';
import { loadRecording } from './catalogue-loader.ts';
import { openDataset, type OpenDataset } from './open-dataset.ts';

/**
 * A dataset of the site by what its views answer when nothing is chosen, worked out beforehand; what
 * is asked besides waits for its rows. Null when the site has no such answers for it, or broken ones:
 * its rows then tell all.
 */
export async function openRecorded(
  base: string,
  { id, name, caution, opening }: CatalogueEntry,
  area: Promise<AreaPack>,
  rows: () => Promise<Answering>,
): Promise<OpenDataset | null> {
  if (!opening) return null;
  try {
    const answers = new RecordedAnswers(await loadRecording(base, opening), rows);
    return await openDataset(answers, null, { id, name, caution, area: await area, sources: [] });
  } catch (error) {
    if (error instanceof DataError) return null;
    throw error;
  }
}
