import type { z } from 'zod';
import type { Agreement } from '../../src/lib/domain/agreement.ts';
import { catalogueSchema } from '../../src/lib/domain/catalogue.ts';
import type { Localized } from '../../src/lib/domain/taxonomy.ts';
import { buildDrieMasten } from '../areas/drie-masten/pack.ts';
import { buildKBuurt } from '../areas/k-buurt/pack.ts';
import type { SeasonPlan } from './season-plan.ts';
import { masten2024, pilot2020, season2021 } from './seasons.ts';
import type { PatternName } from './patterns.ts';

export const sampleAreas = { 'k-buurt': buildKBuurt, 'drie-masten': buildDrieMasten } as const;
export type SampleArea = keyof typeof sampleAreas;

/** What is written to static/sample: each plan with its seed. */
export const sampleDatasets: readonly {
  readonly plan: SeasonPlan;
  readonly seed: number;
  readonly patterns: true | readonly PatternName[];
  readonly area: SampleArea;
}[] = [
  { plan: season2021, seed: 2072, patterns: true, area: 'k-buurt' },
  { plan: pilot2020, seed: 2020, patterns: ['natural'], area: 'k-buurt' },
  { plan: masten2024, seed: 2024, patterns: [], area: 'drie-masten' },
];

const caution = {
  nl: 'Verzonnen voorbeeldgegevens: geen enkel signaal is echt.',
  en: 'Made-up sample data: not one of these signals is real.',
};

/** The budget of the second run: four hours a day, two coaches, sixty days. */
const seasonAgreement: Agreement = {
  nights: 60,
  hoursPerNight: 4,
  coaches: 2,
  euroPerCoachHour: 15,
  organisationHours: 80,
  euroPerOrganisationHour: 25,
  otherEuro: 0,
};

export function buildCatalogue(): z.infer<typeof catalogueSchema> {
  return catalogueSchema.parse({
    datasets: [
      entry(season2021, seasonAgreement, {
        nl: 'Seizoen 2021-2022, vier flats (verzonnen)',
        en: 'Season 2021-2022, four towers (made up)',
      }),
      entry(pilot2020, null, {
        nl: 'Proef 2020-2021, Klieverink (verzonnen)',
        en: 'Pilot 2020-2021, Klieverink (made up)',
      }),
      entry(masten2024, null, {
        nl: 'Najaar 2024, De Drie Masten (verzonnen)',
        en: 'Autumn 2024, De Drie Masten (made up)',
      }),
    ],
  });
}

function entry(plan: SeasonPlan, agreement: Agreement | null, name: Localized) {
  const file = (stem: string) => `sample/${plan.id}/${stem}.csv`;
  return {
    id: plan.id,
    name,
    caution,
    agreement,
    opening: plan === season2021 ? `opening/${plan.id}.json` : null,
    area: `areas/${areaOf(plan)}.json`,
    files: {
      signals: file('signals'),
      rounds: file('rounds'),
      visits: file('visits'),
      followUps: file('follow-up'),
      interventions: plan.interventions.length > 0 ? file('interventions') : null,
    },
  };
}

function areaOf(plan: SeasonPlan): SampleArea {
  const dataset = sampleDatasets.find((one) => one.plan === plan);
  if (!dataset) throw new RangeError(`no sample of ${plan.id}`);
  return dataset.area;
}
