import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const sourceRoot = resolve('src');

/** Every module and component under `src`, by its path there. */
export function sourceFiles(): string[] {
  const names = readdirSync(sourceRoot, { recursive: true, encoding: 'utf8' });
  return names.filter((file) => /\.(ts|svelte)$/.test(file));
}

/** What stands in a file: the file's path under `src`, and what is imported as it is written there. */
export interface SourceImport {
  readonly from: string;
  readonly to: string;
}

/** All imports under `src`, of types and at run time too. */
export function sourceImports(): SourceImport[] {
  return sourceFiles().flatMap((from) => {
    const text = readFileSync(join(sourceRoot, from), 'utf8');
    const found = text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
    return [...found].map(([, to = '']) => ({ from, to }));
  });
}

/** The path under `src` of what is imported; null for a package. */
export function target({ from, to }: SourceImport): string | null {
  if (to.startsWith('$lib/')) return to.replace('$lib/', 'lib/');
  if (to.startsWith('.')) return relative(sourceRoot, resolve(sourceRoot, dirname(from), to));
  return null;
}

/** By file, the files under `src` that it imports. */
export function importGraph(): Map<string, string[]> {
  const graph = new Map<string, string[]>();
  for (const one of sourceImports()) {
    const to = target(one);
    if (to) graph.set(one.from, [...(graph.get(one.from) ?? []), to]);
  }
  return graph;
}

/** The files that these lead to, themselves included, by any chain of imports. */
export function reachedFrom(files: readonly string[]): Set<string> {
  const graph = importGraph();
  const reached = new Set<string>();
  const walk = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const next of graph.get(file) ?? []) walk(next);
  };
  for (const file of files) walk(file);
  return reached;
}
