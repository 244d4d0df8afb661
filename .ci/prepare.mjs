// Sets a fresh machine up, and costs nothing when all is in place: dependencies when the lock file
// changed, and with --browser a Chromium for the browser tests.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

requireNode(20, 19);
installDependencies();
if (process.argv.includes('--browser') && !findChromium()) installChromium();

function requireNode(major, minor) {
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  stop(`Signaalkaart needs Node ${major}.${minor} or newer; this is ${process.versions.node}.`);
}

function installDependencies() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  const stamp = join(root, 'node_modules', '.lock-hash');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.log('Installing the dependencies named in package-lock.json …');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) stop('npm ci failed; its own message stands above.');
  writeFileSync(stamp, hash);
}

/** The same places tests/support/chromium.ts looks in; that file reads CHROMIUM_PATH first too. */
function findChromium() {
  const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'];
  places.push('/usr/bin/google-chrome', '/snap/bin/chromium');
  places.push('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  return places.find((place) => place && existsSync(place));
}

function installChromium() {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Debian’s chromium for the browser tests …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'inherit', env });
    if (findChromium()) return;
  }
  stop(
    'The browser tests need Chromium. Install it (Debian: sudo apt-get install chromium) ' +
      'or set CHROMIUM_PATH to the program, then run npm test again.',
  );
}

function stop(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}
