import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildKBuurt } from './areas/k-buurt/pack.ts';
import { buildStaticFiles } from './static-files.ts';
import { buildTemplate } from './template/template-files.ts';

const root = new URL('../static/', import.meta.url);

const files = [...(await buildStaticFiles()), ...(await buildTemplate(buildKBuurt()))];
for (const [path, content] of files) {
  const file = fileURLToPath(new URL(path, root));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  console.log(`${path}  ${content.length} characters`);
}
