import { existsSync } from 'node:fs';

/** The places .ci/prepare.mjs looks in, too. */
const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @throws Error that says what to install when no Chromium is there. */
export function chromiumPath(): string {
  const found = places.find((place) => place && existsSync(place));
  if (!found) throw new Error('no Chromium: install it, or set CHROMIUM_PATH to the program');
  return found;
}

/** Chromium refuses its sandbox to root, and would call home while it starts. */
export const chromiumArguments: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];
