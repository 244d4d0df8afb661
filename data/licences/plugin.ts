import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { billOfMaterials, licenceNotices } from './documents.ts';
import { shippedPackages } from './shipped-packages.ts';

/** Puts `licences.txt` and `bill-of-materials.cdx.json` beside the pages of the site. */
export function licenceFiles(): Plugin {
  return {
    name: 'licence-files',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle() {
      const root = fileURLToPath(new URL('../..', import.meta.url));
      const packages = shippedPackages(root);
      const project = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
        name: string;
        version: string;
        license: string;
      };
      const emit = (fileName: string, source: string) =>
        this.emitFile({ type: 'asset', fileName, source });
      emit('licences.txt', licenceNotices(packages));
      emit('bill-of-materials.cdx.json', billOfMaterials(project, packages));
    },
  };
}
