import { format } from 'prettier';
import { buildSeason } from './sample/build-season.ts';
import { followUpCsv, interventionsCsv, roundsCsv, signalsCsv, visitsCsv } from './sample/csv.ts';
import { buildCatalogue, sampleAreas, sampleDatasets } from './sample/datasets.ts';

/** Every built file: its path under static/ and its text, the same each time. */
export async function buildStaticFiles(): Promise<Map<string, string>> {
  const files = new Map([['sample/catalogue.json', await json(buildCatalogue())]]);
  for (const [name, build] of Object.entries(sampleAreas))
    files.set(`areas/${name}.json`, `${JSON.stringify(build())}\n`);
  for (const { plan, seed, patterns, area } of sampleDatasets) {
    const rows = buildSeason({ seed, patterns, plan }, sampleAreas[area]());
    const folder = `sample/${plan.id}`;
    files.set(`${folder}/signals.csv`, signalsCsv(rows.signals));
    files.set(`${folder}/rounds.csv`, roundsCsv(rows.rounds));
    files.set(`${folder}/visits.csv`, visitsCsv(rows.visits));
    files.set(`${folder}/follow-up.csv`, followUpCsv(rows.followUps));
    if (rows.interventions.length > 0)
      files.set(`${folder}/interventions.csv`, interventionsCsv(rows.interventions));
  }
  return files;
}

/** As the formatter of this repository leaves JSON. */
function json(value: unknown): Promise<string> {
  return format(JSON.stringify(value), { parser: 'json', printWidth: 100 });
}
