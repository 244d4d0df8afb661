import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildStaticFiles } from './static-files.ts';

const root = new URL('../static/', import.meta.url);

for (const [path, text] of await buildStaticFiles()) {
  const file = fileURLToPath(new URL(path, root));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  console.log(`${path}  ${text.length} characters`);
}
