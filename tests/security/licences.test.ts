import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { billOfMaterials, licenceNotices } from '../../data/licences/documents.ts';
import { shippedPackages } from '../../data/licences/shipped-packages.ts';

/**
 * Licences whose works may go into one licensed under EUPL-1.2: they ask for no more than notices, or
 * (MPL) for their own files alone. Those of fonts and data go beside it.
 */
const compatible = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'EDL-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);

/** True where one of the choices that an expression leaves is compatible. */
function isCompatible(expression: string): boolean {
  const choices = expression.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((one) => compatible.has(one.trim())));
}

const packages = shippedPackages(process.cwd());
const project = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  version: string;
  license: string;
  dependencies: Record<string, string>;
};

describe('the packages of others', () => {
  it('are all under a licence that goes with EUPL-1.2', () => {
    console.log(`licences: ${packages.length} packages looked at`);
    for (const name of Object.keys(project.dependencies))
      expect(packages.map((one) => one.name)).toContain(name);
    const odd = packages.filter(({ licence }) => !isCompatible(licence));
    expect(odd.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
  });

  it('would fail under a licence that forbids it', () => {
    for (const licence of ['GPL-3.0-only', 'SSPL-1.0', 'UNLICENSED', 'unknown', 'MIT AND SSPL-1.0'])
      expect(isCompatible(licence)).toBe(false);
  });

  it('stand in the notices by name, version and licence, with the texts they bring', () => {
    const notices = licenceNotices(packages);
    for (const { name, version, licence } of packages)
      expect(notices).toContain(`${name} ${version}: ${licence}`);
    expect(notices).toContain('Permission is hereby granted, free of charge');
  });

  it('stand in a bill of materials, the same from one build to the next', () => {
    const bill = billOfMaterials(project, packages);
    expect(billOfMaterials(project, shippedPackages(process.cwd()))).toBe(bill);
    const { bomFormat, components } = JSON.parse(bill) as {
      bomFormat: string;
      components: { purl: string; hashes: { alg: string; content: string }[] }[];
    };
    expect(bomFormat).toBe('CycloneDX');
    expect(components).toHaveLength(packages.length);
    for (const { purl, hashes } of components) {
      expect(purl).toMatch(/^pkg:npm\/(?:%40[^/]+\/)?[^/@]+@\d/);
      expect(hashes[0]?.alg).toBe('SHA-512');
      expect(hashes[0]?.content).toMatch(/^[\da-f]{128}$/);
    }
  });
});
