/** Serves the app itself where the server cannot be reached: one build of it, whole. Nothing of an exercise is kept here. */
export type {};
declare const self: ServiceWorkerGlobalScope;
/** Of this build: written here when it is made. */
declare const APP: { version: string; files: string[] };

/** Below which path Tocsin is reached, with a slash at its end: where the worker itself lies. */
const ROOT = new URL('./', self.location.href).pathname;
const FILES = APP.files.map((name) => ROOT + name);
const OWN = `tocsin ${ROOT} `;
const CACHE = OWN + APP.version;
/** Caches of this Tocsin, those of earlier builds included; another one may share the host. */
const isOwn = (name: string): boolean => name.startsWith(OWN) || /^tocsin-[0-9a-f]{12}$/.test(name);
/** The server's own; everything else without a dot is a place of the app. */
const OF_SERVER = /^(api|health|metrics|socket\.io)(\/|$)/;
/** How long a slow network is waited for, milliseconds. */
const PATIENCE = 5_000;

self.addEventListener('install', (event) =>
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES))
      .then(() => self.skipWaiting()),
  ),
);

self.addEventListener('activate', (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name !== CACHE && isOwn(name)).map((name) => caches.delete(name))),
      )
      .then(() => self.clients.claim()),
  ),
);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || !pathname.startsWith(ROOT)) return;
  const path = pathname.slice(ROOT.length);
  if (OF_SERVER.test(path)) return;
  if (request.mode === 'navigate' && !path.includes('.')) event.respondWith(page(request));
  else if (FILES.includes(pathname))
    event.respondWith(kept(pathname).then((found) => found ?? fetch(request)));
});

const kept = (path: string): Promise<Response | undefined> =>
  caches.open(CACHE).then((cache) => cache.match(path, { ignoreVary: true }));

/** The page that the server has, so that a new build is there at once; what was kept where it cannot be reached. */
async function page(request: Request): Promise<Response> {
  const asked = fetch(request);
  const late = new Promise<undefined>((done) => setTimeout(done, PATIENCE));
  const answer = await Promise.race([asked, late]).catch(() => undefined);
  if (answer && answer.status < 500) return answer;
  return (await kept(ROOT)) ?? asked;
}
