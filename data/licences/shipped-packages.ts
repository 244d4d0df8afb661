import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package of which some or all may end up in what the site serves. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  /** The text that comes with the package; null where it brings none. */
  readonly text: string | null;
  /** Subresource integrity of its archive, `sha512-...`; null where the lock file holds none. */
  readonly integrity: string | null;
}

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Tools of the build whose runtime is part of every page. */
const runtimes = ['svelte', '@sveltejs/kit'];

/** What the package itself says where its `license` field is missing or misspelt. */
const corrections: Readonly<Record<string, string>> = {
  arc: 'MIT',
  'json-bignum': 'MIT',
  suncalc: 'BSD-2-Clause',
  'BDS-3-Clause': 'BSD-3-Clause',
};

/**
 * The dependencies of the project with all of theirs, by the lock file, in order of name: more than
 * is shipped, since the build leaves out what no page uses.
 * @param root folder with package.json, package-lock.json and node_modules.
 */
export function shippedPackages(root: string): ShippedPackage[] {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
  const lock = read('package-lock.json') as { packages: Record<string, Locked> };
  const own = read('package.json') as { dependencies: Record<string, string> };
  const waiting = [...Object.keys(own.dependencies), ...runtimes].map((name) =>
    resolve(lock, '', name),
  );
  const seen = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (path === null || seen.has(path)) continue;
    seen.add(path);
    const { dependencies } = lock.packages[path] as Locked;
    for (const name of Object.keys(dependencies ?? {})) waiting.push(resolve(lock, path, name));
  }
  return [...seen].map((path) => described(root, path, lock.packages[path] as Locked)).sort(byName);
}

/** Where Node would find a package that another one asks for; null where it is not installed. */
function resolve(
  lock: { packages: Record<string, Locked> },
  from: string,
  name: string,
): string | null {
  for (
    let folder = from;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))
  ) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (lock.packages[path]) return path;
    if (folder === '') return null;
  }
}

function described(root: string, path: string, locked: Locked): ShippedPackage {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const stated = corrections[name] ?? locked.license ?? 'unknown';
  return {
    name,
    version: locked.version,
    licence: corrections[stated] ?? stated,
    text: licenceText(join(root, path)),
    integrity: locked.integrity ?? null,
  };
}

function licenceText(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying|ofl)/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : null;
}

function byName(a: ShippedPackage, b: ShippedPackage): number {
  return a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1;
}
