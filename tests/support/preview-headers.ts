import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * The headers a deployment sends, sent by `vite preview` too. Workers obey only the policy in the
 * header of their own script, so every file gets one; a page's own policy, with the hashes of its
 * inline start script, stands in its meta tag and is sent along as it is.
 */
export const fixedHeaders: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
};

export const workerPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

export function previewHeaders(): Plugin {
  return {
    name: 'preview-headers',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        for (const [name, value] of Object.entries(fixedHeaders)) response.setHeader(name, value);
        const path = (request.url ?? '/').split('?')[0] ?? '/';
        const policy = path.endsWith('.js') || path.endsWith('.mjs') ? workerPolicy : undefined;
        const value = policy ?? pagePolicy(path);
        if (value) response.setHeader('Content-Security-Policy', value);
        next();
      });
    },
  };
}

function pagePolicy(path: string): string | undefined {
  const file = path === '/' ? 'index.html' : `${path.replace(/^\/|\/$|\.html$/g, '')}.html`;
  try {
    const html = readFileSync(join('build', file), 'utf8');
    return /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1];
  } catch {
    return undefined;
  }
}
