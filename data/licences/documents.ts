import type { ShippedPackage } from './shipped-packages.ts';

/** What the site shows of the licences of others: a list, then every text once. */
export function licenceNotices(packages: readonly ShippedPackage[]): string {
  const list = packages.map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
  const texts = new Map<string, string[]>();
  for (const { name, text } of packages)
    if (text) texts.set(text, [...(texts.get(text) ?? []), name]);
  const parts = [...texts].map(([text, names]) => `${names.join(', ')}\n\n${text}`);
  const head =
    'Signaalkaart is licensed under EUPL-1.2. It stands on the packages below, under their own licences.';
  return `${[head, list.join('\n'), ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** A bill of materials in CycloneDX 1.6; the same packages give the same bytes. */
export function billOfMaterials(
  project: { readonly name: string; readonly version: string; readonly license: string },
  packages: readonly ShippedPackage[],
): string {
  const own = {
    type: 'application',
    'bom-ref': `${project.name}@${project.version}`,
    name: project.name,
    version: project.version,
    licenses: [{ license: { id: project.license } }],
  };
  const components = packages.map(({ name, version, licence, integrity }) => {
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    return {
      type: 'library',
      'bom-ref': purl,
      name,
      version,
      purl,
      licenses: [/[ (]/.test(licence) ? { expression: licence } : { license: { id: licence } }],
      ...(integrity && { hashes: [hashOf(integrity)] }),
    };
  });
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: own },
    components,
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** `sha512-<base64>` as CycloneDX writes it. */
function hashOf(integrity: string): { alg: string; content: string } {
  const [algorithm = '', base64 = ''] = integrity.split('-', 2);
  return {
    alg: algorithm.replace('sha', 'SHA-').toUpperCase(),
    content: Buffer.from(base64, 'base64').toString('hex'),
  };
}
