import type { Taxonomy } from '../../../src/lib/domain/taxonomy.ts';
import { cleanTypes } from './types-schoon.ts';
import { wholeTypes } from './types-heel.ts';
import { safeTypes } from './types-veilig.ts';
import { socialTypes } from './types-sociaal.ts';

/** The corporation's "schoon, heel en veilig", and social. */
export const taxonomy: Taxonomy = {
  mainTypes: [
    { id: 'schoon', label: { nl: 'Schoon', en: 'Clean' } },
    { id: 'heel', label: { nl: 'Heel', en: 'In repair' } },
    { id: 'veilig', label: { nl: 'Veilig', en: 'Safe' } },
    { id: 'sociaal', label: { nl: 'Sociaal', en: 'Social' } },
  ],
  subTypes: [...cleanTypes, ...wholeTypes, ...safeTypes, ...socialTypes],
};
