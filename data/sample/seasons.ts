import { nightsBetween } from '../../src/lib/domain/night-calendar.ts';
import { LAMP_MENDED, STORAGE_LIT } from './patterns.ts';
import type { SeasonPlan } from './season-plan.ts';

export const season2021: SeasonPlan = {
  id: 'season-2021-22',
  firstNight: '2021-12-01',
  lastNight: '2022-03-15',
  closedNights: [
    ...nightsBetween('2021-12-20', '2021-12-26'),
    '2021-12-31',
    '2022-01-01',
    '2022-02-18',
  ],
  walkedNights: 60,
  coaches: Array.from({ length: 8 }, (_, index) => `coach ${index + 1}`),
  passesByTower: { kralenbeek: 1, kempering: 2, klieverink: 1, kouwenoord: 1 },
  interventions: [
    {
      id: 'berging-verlicht',
      night: STORAGE_LIT,
      kind: 'verlichting',
      label: 'Bergingen: helderder licht, camera en een nieuw slot op de gangdeur',
      tower: 'kralenbeek',
      level: 0,
      unit: 'storage',
      leg: null,
      types: ['veilig'],
    },
    {
      id: 'lantaarn-viaduct',
      night: LAMP_MENDED,
      kind: 'herstel',
      label: 'Lantaarn onder het metroviaduct gerepareerd',
      tower: null,
      level: null,
      unit: null,
      leg: 'metro-kempering',
      types: ['heel/verlichting-defect'],
    },
    {
      id: 'schoonmaakmiddag',
      night: '2022-02-05',
      kind: 'schoonmaak',
      label: 'Schoonmaakmiddag met bewoners',
      tower: 'kouwenoord',
      level: null,
      unit: null,
      leg: null,
      types: ['schoon'],
    },
  ],
  exportedAt: '2022-03-18T12:00:00',
};

export const pilot2020: SeasonPlan = {
  id: 'pilot-2020-21',
  firstNight: '2020-12-01',
  lastNight: '2021-02-28',
  closedNights: [...nightsBetween('2020-12-24', '2021-01-03')],
  walkedNights: 34,
  coaches: ['coach 1', 'coach 2', 'coach 3', 'coach 5'],
  passesByTower: { klieverink: 3 },
  interventions: [
    {
      id: 'dranger-entree',
      night: '2021-01-18',
      kind: 'herstel',
      label: 'Nieuwe dranger op de toegangsdeur',
      tower: 'klieverink',
      level: 0,
      unit: 'entrance-hall',
      leg: null,
      types: ['heel/deur-sluit-niet', 'veilig/ongewenst-bezoek'],
    },
  ],
  exportedAt: '2021-03-05T12:00:00',
};

/** A short run on the made-up estate that shows how another area looks. */
export const masten2024: SeasonPlan = {
  id: 'drie-masten-2024',
  firstNight: '2024-09-02',
  lastNight: '2024-10-31',
  closedNights: [],
  walkedNights: 24,
  coaches: ['coach 1', 'coach 2', 'coach 3', 'coach 4'],
  passesByTower: { 'grote-mast': 1, bezaansmast: 1, fokkemast: 1 },
  interventions: [],
  exportedAt: '2024-11-04T12:00:00',
};
