import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What keys, tokens and passwords look like where somebody left them in a text. */
const secrets: readonly RegExp[] = [
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/,
  /AKIA[0-9A-Z]{16}/,
  /gh[pousr]_[A-Za-z0-9]{36}/,
  /xox[baprs]-[A-Za-z0-9-]{10,}/,
  /AIza[0-9A-Za-z_-]{35}/,
  /eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\./,
  /(?:secret|api[_-]?key|access[_-]?token)["']?\s*[:=]\s*["'][A-Za-z0-9+/_-]{16,}["']/i,
];

/** Ways in which a page tells somebody else what is done on it. */
const telemetry =
  /sendBeacon|google-analytics|googletagmanager|sentry\.io|plausible\.io|matomo|posthog|hotjar|datadoghq/i;

const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .split('\0')
  .filter((name) => /\.(?:ts|js|mjs|svelte|html|css|json|md|ya?ml|conf|txt)$|Caddyfile/.test(name))
  .filter((name) => name !== 'package-lock.json' && !name.startsWith('tests/security/'));
const texts = files.map((name) => [name, readFileSync(name, 'utf8')] as const);

describe('the source', () => {
  it('holds no secret', () => {
    console.log(`secrets: ${files.length} files looked at for ${secrets.length} forms`);
    const found = texts.flatMap(([name, text]) =>
      secrets.filter((form) => form.test(text)).map((form) => `${name}: ${form.source}`),
    );
    expect(found).toEqual([]);
    const planted = `aws = "${['AKIA', 'ABCDEFGHIJKLMNOP'].join('')}"`;
    expect(secrets.some((form) => form.test(planted))).toBe(true);
  });

  it('holds no telemetry', () => {
    const own = texts.filter(([name]) => name.startsWith('src/') || name.startsWith('static/'));
    expect(own.filter(([, text]) => telemetry.test(text)).map(([name]) => name)).toEqual([]);
  });
});
