import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  importGraph,
  sourceFiles,
  sourceImports,
  sourceRoot,
  target,
} from './support/source-imports.ts';

/** The rooms of the house, and the rooms each of them may look into. */
const mayImport: Record<string, readonly string[]> = {
  domain: [],
  // Of ingest the types of its codes, so that no code is left without words.
  i18n: ['domain', 'ingest'],
  analysis: ['domain'],
  hotspots: ['domain', 'analysis'],
  evaluation: ['domain', 'analysis', 'hotspots'],
  problems: ['domain', 'analysis'],
  'area-edits': ['domain'],
  ingest: ['domain'],
  engine: ['domain'],
  columns: ['domain', 'engine'],
  disclosure: ['domain'],
  storage: ['domain'],
  // Maps of others under our own, read from the file a person gave.
  'base-map': ['domain'],
  scales: [],
  widgets: ['i18n'],
  // Making files of what is shown; of the page it knows only the elements it is handed.
  takeaway: ['domain'],
  charts: ['domain', 'i18n', 'takeaway', 'widgets', 'scales'],
  map: ['domain', 'base-map', 'i18n', 'widgets', 'scales'],
  floorplan: ['domain', 'i18n', 'widgets', 'scales'],
  state: [
    'domain',
    'analysis',
    'area-edits',
    'hotspots',
    'evaluation',
    'problems',
    'ingest',
    'engine',
    'columns',
    'disclosure',
    'storage',
    'base-map',
    'takeaway',
    'i18n',
  ],
  panels: [
    'domain',
    'area-edits',
    'base-map',
    'hotspots',
    'evaluation',
    'problems',
    'ingest',
    'engine',
    'state',
    'charts',
    'map',
    'floorplan',
    'takeaway',
    'widgets',
    'i18n',
  ],
  routes: ['panels', 'state', 'i18n', 'widgets'],
};

/** Packages that only one place may know. */
const onlyIn: readonly [packageName: RegExp, place: RegExp][] = [
  [/^@duckdb\/duckdb-wasm/, /^lib\/engine\/duckdb/],
  [/^maplibre-gl/, /^lib\/map\//],
  [/^comlink/, /^lib\/(ingest|columns|state)\//],
  [/^(hyparquet|proj4)/, /^lib\/ingest\//],
  [/^fflate/, /^lib\/(ingest|storage|takeaway)\//],
  [/^pmtiles/, /^lib\/base-map\//],
  [/^age-encryption/, /^lib\/disclosure\//],
  [/^apache-arrow/, /^nowhere$/],
];

function room(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'lib' ? second : top;
}

const imports = sourceImports();

describe('the house', () => {
  it('has imports to look at', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('imports downwards only', () => {
    const wrong = imports.flatMap((one) => {
      const to = target(one);
      if (to === null || room(to) === room(one.from)) return [];
      return mayImport[room(one.from)]?.includes(room(to)) || room(to) === 'app.css'
        ? []
        : [`${one.from} -> ${to}`];
    });
    expect(wrong).toEqual([]);
  });

  it('keeps panels apart: what two of them need stands in the state', () => {
    const isPanel = (file: string) => /^lib\/panels\/\w+Panel\.svelte$/.test(file);
    const wrong = imports.filter((one) => isPanel(one.from) && isPanel(target(one) ?? ''));
    expect(wrong).toEqual([]);
  });

  it('has no circles', () => {
    const graph = importGraph();
    const circles: string[] = [];
    const done = new Set<string>();
    const walk = (file: string, path: string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      else if (!done.has(file)) {
        for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
        done.add(file);
      }
    };
    for (const file of graph.keys()) walk(file, []);
    expect(circles).toEqual([]);
  });

  it('knows each engine and format package in one place', () => {
    const wrong = imports.filter(({ from, to }) =>
      onlyIn.some(([name, place]) => name.test(to) && !place.test(from)),
    );
    expect(wrong).toEqual([]);
  });

  it('names nothing of one area in its code', () => {
    const words = ['kralenbeek', 'kempering', 'klieverink', 'kouwenoord', 'bijlmer', 'karspel'];
    const named = sourceFiles().filter((file) => {
      const text = readFileSync(join(sourceRoot, file), 'utf8').toLowerCase();
      return words.some((word) => text.includes(word));
    });
    expect(named).toEqual([]);
  });

  it('has no static style attribute: the policy would drop it', () => {
    const styled = sourceFiles().filter((file) =>
      / style="/.test(readFileSync(join(sourceRoot, file), 'utf8')),
    );
    expect(styled).toEqual([]);
  });
});
