import type { TypeChoice } from '../domain/filter.ts';
import type { SignalenCategory } from '../domain/signalen-categories.ts';
import type { SubType, Taxonomy } from '../domain/taxonomy.ts';

/** The types that make one problem together, since whoever mends it gets them under one code. */
export interface TypeFamily {
  /** The code in words, or the type itself where no system has a code for it. */
  readonly id: string;
  readonly signalen: SignalenCategory | null;
  readonly vera: string | null;
}

/** What is about people in their homes is no problem of a place, and is never handed over here. */
const aboutResidents = new Set([
  'ZAAKTYPEDETAILSOORT.PSY',
  'ZAAKTYPEDETAILSOORT.RUZ',
  'ZAAKTYPEDETAILSOORT.ONR',
]);

/**
 * The family of a type: outside by its category of Signalen, inside by its code of VERA. Null for what
 * is no problem of a place: about residents, or good news (a type without any code, where others have
 * one).
 */
export function typeFamily(
  taxonomy: Taxonomy,
  side: 'outside' | 'inside',
  { main, sub }: TypeChoice,
): TypeFamily | null {
  const type = taxonomy.subTypes.find((one) => one.main === main && one.id === sub);
  if (!type) return { id: `${main}/${sub ?? ''}`, signalen: null, vera: null };
  if (type.vera !== null && aboutResidents.has(type.vera)) return null;
  if (isUncoded(type) && taxonomy.subTypes.some((one) => !isUncoded(one))) return null;
  const { signalen, vera } = type;
  if (side === 'outside' && signalen)
    return { id: `${signalen.main}/${signalen.sub}`, signalen, vera: null };
  if (side === 'inside' && vera !== null) return { id: vera, signalen: null, vera };
  return { id: `${main}/${type.id}`, signalen: null, vera: null };
}

function isUncoded({ vera, signalen }: SubType): boolean {
  return vera === null && signalen === null;
}
