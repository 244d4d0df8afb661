import { sourceOfBytes } from '../../src/lib/ingest/byte-source.ts';
import { importFile } from '../../src/lib/ingest/import-file.ts';
import { DatasetSoFar } from '../../src/lib/ingest/dataset-so-far.ts';
import { parsePack } from '../../src/lib/state/catalogue-loader.ts';
import { catalogueSchema } from '../../src/lib/domain/catalogue.ts';
import { emptyFilter } from '../../src/lib/domain/filter.ts';
import { gridFor } from '../../src/lib/domain/hexagons.ts';
import { homeBounds } from '../../src/lib/domain/home-bounds.ts';
import { DatasetDraft } from '../../src/lib/engine/dataset.ts';
import type { Engine } from '../../src/lib/engine/engine.ts';
import { Recorder } from '../../src/lib/engine/recorder.ts';
import { askLinkedViews } from '../../src/lib/state/asked-answers.ts';
import { openDataset } from '../../src/lib/state/open-dataset.ts';
import { defaultViewSettings } from '../../src/lib/state/view-settings.ts';

/**
 * What the views answer when nothing is chosen, of every dataset of the catalogue that has a file
 * for it: by path under static/, asked of a real engine that has read the very files of the site.
 * @param files the built files, by path under static/.
 */
export async function buildOpenings(
  files: ReadonlyMap<string, string>,
  engine: Engine,
): Promise<Map<string, string>> {
  const text = (path: string): string => {
    const found = files.get(path);
    if (found === undefined) throw new RangeError(`no file ${path}`);
    return found;
  };
  const { datasets } = catalogueSchema.parse(JSON.parse(text('sample/catalogue.json')));
  const openings = new Map<string, string>();
  for (const [
    number,
    { id, name, caution, area: pack, files: paths, opening },
  ] of datasets.entries()) {
    if (!opening) continue;
    const area = parsePack(pack, text(pack));
    const store = await DatasetDraft.create(engine, number);
    const { rounds, visits, signals, followUps, interventions } = paths;
    const soFar = new DatasetSoFar(true);
    for (const path of [rounds, visits, signals, followUps, interventions])
      if (path) {
        const source = sourceOfBytes(path, new TextEncoder().encode(text(path)));
        const onEncoded = (
          ...[table, , bytes]: [Parameters<typeof store.append>[0], number, Uint8Array]
        ) => store.append(table, bytes);
        await importFile(source, { area }, { onEncoded }, undefined, soFar);
      }
    await store.filled();
    const recorder = new Recorder(await engine.beside(store.schema));
    const described = { id, name, caution, area, sources: [] };
    const { mainTypes } = await openDataset(recorder, null, described);
    const { binMinutes, map } = defaultViewSettings;
    const input = { filter: emptyFilter, binMinutes, mainTypes, map };
    await askLinkedViews(recorder, input, gridFor(homeBounds(area)));
    openings.set(opening, `${JSON.stringify(recorder.recording)}\n`);
  }
  return openings;
}
