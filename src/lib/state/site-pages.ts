import type { Dictionary } from '../i18n/nl/index.ts';

export interface SitePage {
  readonly path: string;
  readonly label: string;
}

/** The pages of the site, in the order of the menu. */
export function sitePages(t: Dictionary): readonly SitePage[] {
  return [
    { path: '/', label: t.pages.overview },
    { path: '/evaluatie', label: t.evaluation.nav },
    { path: '/openbare-ruimte', label: t.publicSpace.nav },
    { path: '/patronen', label: t.patterns.nav },
    { path: '/vraag', label: t.question.nav },
    { path: '/gegevens', label: t.pages.data },
    { path: '/delen', label: t.sharing.nav },
    { path: '/gebied', label: t.areas.nav },
    { path: '/uitleg', label: t.explaining.nav },
  ];
}
