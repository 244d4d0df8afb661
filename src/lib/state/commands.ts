import type { TypeChoice } from '../domain/filter.ts';
import { i18n, locales } from '../i18n/locale.svelte.ts';
import type { Dashboard } from './dashboard.svelte.ts';
import { typeName } from './names.ts';
import { opening } from './opening.svelte.ts';
import { sitePages } from './site-pages.ts';
import { theme, themes } from './theme.svelte.ts';
import { measures } from './view-settings.ts';

/** Something that can be done by name. */
export interface Command {
  readonly label: string;
  readonly run: () => void;
}

/** Everything the quick menu offers now: pages, datasets, places, types, and how it is all shown. */
export function commandsOf(
  dashboard: Dashboard,
  goTo: (path: string) => void,
  here = '/',
): Command[] {
  return [
    ...toPages(goTo, here),
    ...toChoices(dashboard),
    ...toDatasets(dashboard),
    ...toSettings(dashboard, goTo),
  ];
}

/** Those whose label holds every word asked for, in any order; case and accents do not count. */
export function matching(commands: readonly Command[], text: string): Command[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return commands.filter(({ label }) => {
    const own = folded(label);
    return words.every((word) => own.includes(word));
  });
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function toPages(goTo: (path: string) => void, here: string): Command[] {
  return sitePages(i18n.t, here).map(({ path, label }) => ({
    label: i18n.t.opening.goTo(label),
    run: () => goTo(path),
  }));
}

function toDatasets(dashboard: Dashboard): Command[] {
  const { catalogue, stored } = dashboard.datasets;
  return [...catalogue, ...stored].map(({ id, name }) => ({
    label: i18n.t.opening.showDataset(i18n.localized(name)),
    run: () => void dashboard.open(id),
  }));
}

function toChoices({ dataset, filter }: Dashboard): Command[] {
  if (!dataset) return [];
  const t = i18n.t.opening;
  const { area, inventory } = dataset;
  const towers = area.towers.map(({ id, name }) => ({
    label: t.onlyPlace(name),
    run: () => filter.set('places', [{ kind: 'tower', tower: id, level: null, unit: null }]),
  }));
  const legs = area.legs.map(({ id, name }) => ({
    label: t.onlyPlace(i18n.localized(name)),
    run: () => filter.set('places', [{ kind: 'leg', leg: id, direction: null }]),
  }));
  const choices: TypeChoice[] = [
    ...dataset.mainTypes.map((main) => ({ main, sub: null })),
    ...inventory.main.map((main, i) => ({ main, sub: inventory.sub[i] ?? null })),
  ];
  const types = choices
    .filter(({ main, sub }, i) => i === choices.findIndex((c) => c.main === main && c.sub === sub))
    .map((type) => ({
      label: t.onlyType(typeName(area.taxonomy, type, (text) => i18n.localized(text))),
      run: () => filter.set('types', [type]),
    }));
  return [...towers, ...legs, ...types];
}

function toSettings(dashboard: Dashboard, goTo: (path: string) => void): Command[] {
  const t = i18n.t.opening;
  const { filter } = dashboard;
  const { options } = i18n.t.pages.measure;
  return [
    { label: t.clearFilter, run: () => filter.clear() },
    { label: t.undo, run: () => filter.undo() },
    { label: t.redo, run: () => filter.redo() },
    {
      label: t.takeTour,
      run: () => {
        goTo('/');
        opening.startTour();
      },
    },
    { label: t.copyLink, run: () => void navigator.clipboard.writeText(location.href) },
    ...(dashboard.dataset?.knowsEffort ? measures : []).map((measure) => ({
      label: options[measure],
      run: () => (dashboard.view = { ...dashboard.view, measure }),
    })),
    ...themes.map((name) => ({
      label: t.showTheme(i18n.t.pages.themes[name]),
      run: () => theme.choose(name),
    })),
    ...locales.map((locale) => ({
      label: t.showLanguage[locale],
      run: () => void i18n.choose(locale, localStorage),
    })),
  ];
}
