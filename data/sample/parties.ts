import type { Sighting } from './sightings.ts';

export type Party = 'wijkbeheerder' | 'gemeente' | 'politie' | 'zorg';

/** How a party deals with what it is handed. */
export interface Manner {
  /** Chance that a signal is picked up at all, and that a picked-up one is closed. */
  readonly pickedUp: number;
  readonly closed: number;
  /** Fewest and most days until picked up, and from there until closed; short ones most. */
  readonly pickUpDays: readonly [number, number];
  readonly closeDays: readonly [number, number];
}

export const manners: Readonly<Record<Party, Manner>> = {
  wijkbeheerder: { pickedUp: 0.9, closed: 0.9, pickUpDays: [0, 5], closeDays: [0, 12] },
  gemeente: { pickedUp: 0.78, closed: 0.82, pickUpDays: [1, 14], closeDays: [1, 30] },
  politie: { pickedUp: 0.7, closed: 0.75, pickUpDays: [0, 8], closeDays: [0, 20] },
  zorg: { pickedUp: 0.8, closed: 0.7, pickUpDays: [1, 10], closeDays: [5, 40] },
};

const forPolice = new Set([
  'veilig/drugs',
  'veilig/lachgas',
  'veilig/bedreiging',
  'veilig/brandstichting',
  'veilig/vuurwerk',
]);

/** Nobody for what is good news. */
export function partyFor({ type, pass }: Sighting): Party | null {
  if (type === 'sociaal/positief') return null;
  if (forPolice.has(type)) return 'politie';
  if (type.startsWith('sociaal/') && type !== 'sociaal/onderhuur') return 'zorg';
  return pass.kind === 'leg' ? 'gemeente' : 'wijkbeheerder';
}
