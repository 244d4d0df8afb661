import { i18n } from '$lib/i18n/locale.svelte.ts';

/** `1,2 MB` */
export function sizeWords(bytes: number): string {
  const t = i18n.t.baseMap.size;
  if (bytes < 1e5) return t.kB(i18n.decimal(bytes / 1e3));
  return bytes < 1e9 ? t.MB(i18n.decimal(bytes / 1e6)) : t.GB(i18n.decimal(bytes / 1e9));
}
