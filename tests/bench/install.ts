import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Installs what the bench alone needs beside it, once for each version of its package.json. */
export function installContenders(folder: string): void {
  const wanted = readFileSync(join(folder, 'package.json'));
  const hash = createHash('sha256').update(wanted).digest('hex');
  const stamp = join(folder, 'node_modules', '.package-hash');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.log('Installing what the bench compares with (225 MB on disk) …');
  const done = spawnSync('npm', ['install', '--no-package-lock', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (done.status !== 0) throw new Error('what the bench compares with could not be installed');
  writeFileSync(stamp, hash);
}
