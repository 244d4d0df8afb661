import type { Plugin } from 'vite';

/** What a deployment sends with every file; data/deploy has the same for nginx and Caddy. */
export const fixedHeaders: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
};

/** A worker obeys only the policy in the header of its own script. */
export const scriptPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/**
 * A page's policy stands in its meta tag, with the hash of its start script, which each build
 * changes; what a meta tag cannot say is added here.
 */
export const pagePolicy = "frame-ancestors 'none'";

export function previewHeaders(): Plugin {
  return {
    name: 'preview-headers',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        for (const [name, value] of Object.entries(fixedHeaders)) response.setHeader(name, value);
        const path = (request.url ?? '/').split('?')[0] ?? '/';
        const isScript = path.endsWith('.js') || path.endsWith('.mjs');
        response.setHeader('Content-Security-Policy', isScript ? scriptPolicy : pagePolicy);
        // Packing the engine's 34 MB anew for every page costs more than sending it on one machine.
        if (path.endsWith('.wasm')) delete request.headers['accept-encoding'];
        next();
      });
    },
  };
}
