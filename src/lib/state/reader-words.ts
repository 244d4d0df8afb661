import { i18n } from '../i18n/locale.svelte.ts';
import type { Words } from './names.ts';

/** The words of the language that is shown now, for the names of places and types. */
export function readerWords(): Words {
  return {
    localized: (text) => i18n.localized(text),
    out: i18n.t.basics.out,
    back: i18n.t.basics.back,
  };
}
