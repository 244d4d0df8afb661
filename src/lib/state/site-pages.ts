import type { Dictionary } from '../i18n/nl/index.ts';

export interface SitePage {
  readonly path: string;
  readonly label: string;
}

/**
 * The pages of the site, in the order of the menu.
 * @param here the path that is shown: beside an opened package no question of one's own is offered.
 */
export function sitePages(t: Pick<Dictionary, 'pages'>, here = '/'): readonly SitePage[] {
  const pages = [
    { path: '/', label: t.pages.menu.overview },
    { path: '/evaluatie', label: t.pages.menu.evaluation },
    { path: '/openbare-ruimte', label: t.pages.menu.publicSpace },
    { path: '/patronen', label: t.pages.menu.patterns },
    { path: '/vraag', label: t.pages.menu.question },
    { path: '/gegevens', label: t.pages.menu.data },
    { path: '/delen', label: t.pages.menu.sharing },
    { path: '/gebied', label: t.pages.menu.areas },
    { path: '/uitleg', label: t.pages.menu.explaining },
  ];
  return here.startsWith('/pakket') ? pages.filter(({ path }) => path !== '/vraag') : pages;
}
