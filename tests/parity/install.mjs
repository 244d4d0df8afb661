// Installs the ClickHouse of the parity suite beside it and starts it, once per version (without a lock
// file: npm writes only its own platform's build into one, and then refuses it on every other). With
// --if-possible a machine that cannot have it (no network, no build for it, a processor without AVX2)
// goes on, told so; the tests then say again that they were left out.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const hash = createHash('sha256')
  .update(readFileSync(join(folder, 'package.json')))
  .digest('hex');
const stamp = join(folder, 'node_modules', '.package-hash');
const whyNot = join(folder, 'node_modules', '.why-not');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
  console.log('Installing ClickHouse for the parity suite (178 MB to fetch, 546 MB on disk) …');
  const reason = whyNotInstalled() ?? whyNotStarted();
  mkdirSync(dirname(stamp), { recursive: true });
  rmSync(reason === null ? whyNot : stamp, { force: true });
  writeFileSync(reason === null ? stamp : whyNot, reason ?? hash);
  if (reason !== null) {
    console.error(`\n*** PARITY WITH CLICKHOUSE CANNOT BE TESTED ON THIS MACHINE: ${reason} ***\n`);
    if (!process.argv.includes('--if-possible')) process.exitCode = 1;
  }
}

function whyNotInstalled() {
  const done = spawnSync(
    'npm',
    ['install', '--fetch-retries=1', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: folder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      timeout: 120_000,
    },
  );
  return done.status === 0 ? null : 'npm could not install chdb; its own message stands above';
}

function whyNotStarted() {
  const asking =
    "import { Session } from 'chdb'; new Session().query('SELECT 1'); process.exit(0);";
  const done = spawnSync(process.execPath, ['--input-type=module', '--eval', asking], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (done.status === 0) return null;
  if (done.signal === 'SIGILL') return 'its processor lacks what chdb was built for (AVX2)';
  const said = done.stderr.split('\n').find((line) => /^\S*Error/.test(line));
  return `chdb does not start here: ${said ?? `code ${done.status ?? done.signal}`}`;
}
