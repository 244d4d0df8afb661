import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDuckdbInNode } from '../tests/support/duckdb-node.ts';
import { buildKBuurt } from './areas/k-buurt/pack.ts';
import { buildOpenings } from './opening/build-opening.ts';
import { buildStaticFiles } from './static-files.ts';
import { buildTemplate } from './template/template-files.ts';

const root = new URL('../static/', import.meta.url);

const site = await buildStaticFiles();
const engine = await openDuckdbInNode();
const openings = await buildOpenings(site, engine);
await engine.close();
const files = [...site, ...openings, ...(await buildTemplate(buildKBuurt()))];
for (const [path, content] of files) {
  const file = fileURLToPath(new URL(path, root));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  console.log(`${path}  ${content.length} characters`);
}
