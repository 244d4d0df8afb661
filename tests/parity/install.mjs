// Installs the ClickHouse of the parity suite beside it, once per version (without a lock file: npm
// writes only its own platform's build into one, and then refuses it on every other). With --if-possible a
// machine that cannot have it (no network, no build for it) goes on, told so; the tests then say
// again that they were left out.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const isOptional = process.argv.includes('--if-possible');
const hash = createHash('sha256')
  .update(readFileSync(join(folder, 'package.json')))
  .digest('hex');
const stamp = join(folder, 'node_modules', '.package-hash');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
  console.log('Installing ClickHouse for the parity suite (178 MB to fetch, 546 MB on disk) …');
  const done = spawnSync('npm', ['install', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    timeout: 240_000,
  });
  if (done.status === 0) writeFileSync(stamp, hash);
  else {
    console.error(
      '\n*** ClickHouse could not be installed: parity is NOT TESTED on this machine ***\n',
    );
    if (!isOptional) process.exit(1);
  }
}
