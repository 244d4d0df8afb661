import { format } from 'prettier';
import { buildKBuurt } from './areas/k-buurt/pack.ts';
import { buildSeason } from './sample/build-season.ts';
import { followUpCsv, interventionsCsv, roundsCsv, signalsCsv, visitsCsv } from './sample/csv.ts';
import { buildCatalogue, sampleDatasets } from './sample/datasets.ts';

/** Every built file: its path under static/ and its text, the same each time. */
export async function buildStaticFiles(): Promise<Map<string, string>> {
  const pack = buildKBuurt();
  const files = new Map<string, string>([
    ['areas/k-buurt.json', await json(pack)],
    ['sample/catalogue.json', await json(buildCatalogue())],
  ]);
  for (const { plan, seed, patterns } of sampleDatasets) {
    const rows = buildSeason({ seed, patterns, plan }, pack);
    const folder = `sample/${plan.id}`;
    files.set(`${folder}/signals.csv`, signalsCsv(rows.signals));
    files.set(`${folder}/rounds.csv`, roundsCsv(rows.rounds));
    files.set(`${folder}/visits.csv`, visitsCsv(rows.visits));
    files.set(`${folder}/follow-up.csv`, followUpCsv(rows.followUps));
    files.set(`${folder}/interventions.csv`, interventionsCsv(rows.interventions));
  }
  return files;
}

/** As the formatter of this repository leaves JSON. */
function json(value: unknown): Promise<string> {
  return format(JSON.stringify(value), { parser: 'json', printWidth: 100 });
}
