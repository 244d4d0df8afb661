import type { Dictionary } from '../i18n/nl/index.ts';

/** A view or statistic that the dictionary explains. */
export type Explained = keyof Dictionary['explanations'];

/** Points to take away, and what the file will hold, in words. */
export interface PointsOffer {
  readonly make: () => Promise<Blob>;
  readonly holds: string;
}
