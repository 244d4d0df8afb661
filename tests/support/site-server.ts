import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fixedHeaders, pagePolicy, scriptPolicy } from './preview-headers.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** A plain web server over `build/` that a test can stop, and whose files it can change. */
export class SiteServer {
  /** By path, what is served in place of the file. */
  readonly replaced = new Map<string, string>();
  /** Also the address it had, once it is stopped. */
  origin = '';
  readonly #server: Server;

  private constructor(folder: string) {
    this.#server = createServer((request, response) => {
      const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
      const file = [path, `${path}.html`, join(path, 'index.html')]
        .map((name) => join(folder, name))
        .find((name) => existsSync(name) && statSync(name).isFile());
      if (!file) return response.writeHead(404).end();
      const type = types[extname(file)] ?? 'application/octet-stream';
      const isScript = type === 'text/javascript';
      response.writeHead(200, {
        ...fixedHeaders,
        'Content-Type': type,
        'Cache-Control': 'no-cache',
        'Content-Security-Policy': isScript ? scriptPolicy : pagePolicy,
      });
      return response.end(this.replaced.get(path) ?? readFileSync(file));
    });
  }

  static async start(folder: string): Promise<SiteServer> {
    const site = new SiteServer(folder);
    await new Promise<void>((resolve) => site.#server.listen(0, '127.0.0.1', resolve));
    site.origin = `http://127.0.0.1:${(site.#server.address() as AddressInfo).port}`;
    return site;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
