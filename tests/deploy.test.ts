import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixedHeaders, pagePolicy, scriptPolicy } from './support/preview-headers.ts';

describe('the samples for a web server', () => {
  for (const file of ['nginx.conf', 'Caddyfile'])
    it(`${file} sends every header that the tests run under`, () => {
      const text = readFileSync(`data/deploy/${file}`, 'utf8');
      for (const [name, value] of Object.entries(fixedHeaders))
        expect(text).toMatch(new RegExp(`${name}\\s+"${escaped(value)}"`));
      expect(text).toContain(`"${scriptPolicy}"`);
      expect(text).toContain(`"${pagePolicy}"`);
    });
});

function escaped(text: string): string {
  return text.replaceAll(/[()*.]/g, '\\$&');
}
