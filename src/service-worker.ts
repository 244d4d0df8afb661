/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { build, files, prerendered, version } from '$service-worker';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;

const prefix = 'signaalkaart-';
const cacheName = prefix + version;
/** Pages, code, engine, fonts, areas and samples: all that the site ever asks for. */
const kept = [...build, ...files, ...prerendered].filter((path) => !path.endsWith('.woff'));

/** Sent by a page whose reader wants the new version now, as state/app-update.svelte.ts does. */
const takeOver = 'take-over';

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(kept)));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldVersions());
});

worker.addEventListener('message', (event) => {
  if (event.data === takeOver) void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method === 'GET' && origin === location.origin) event.respondWith(answer(event, pathname));
});

/** From what is kept, so that the page opens with the server gone; else from the server. */
async function answer({ request }: FetchEvent, pathname: string): Promise<Response> {
  const path = request.mode === 'navigate' ? pathname.replace(/(?<=.)\/$/, '') : pathname;
  const own = await caches.open(cacheName);
  // A tab that was open before an update may still ask for a part of the version before it.
  return (await own.match(path)) ?? (await caches.match(path)) ?? fetch(request);
}

/** All but this version and the one before it, which another tab may still be showing. */
async function forgetOldVersions(): Promise<void> {
  const ours = (await caches.keys()).filter((key) => key.startsWith(prefix) && key !== cacheName);
  await Promise.all(ours.slice(0, -1).map((key) => caches.delete(key)));
}
