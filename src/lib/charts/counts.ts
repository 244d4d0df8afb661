import { i18n } from '../i18n/locale.svelte.ts';
import { countFormat } from '../scales/value-format.ts';

/** What charts show when nothing else is asked: numbers of signals. */
export const counts = countFormat(
  (count) => i18n.integer(count),
  (written, one) => i18n.t.basics.signals(written, one),
);
