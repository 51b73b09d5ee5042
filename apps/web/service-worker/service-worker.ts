/** Serves the app itself where the server cannot be reached: one build of it, whole. Nothing of an exercise is kept here. */
export type {};
declare const self: ServiceWorkerGlobalScope;
/** Of this build: written here when it is made. */
declare const APP: { version: string; files: string[] };

const CACHE = `tocsin-${APP.version}`;
/** The server's own; everything else without a dot is a place of the app. */
const OF_SERVER = /^\/(api|health|metrics|socket\.io)(\/|$)/;
/** How long a slow network is waited for, milliseconds. */
const PATIENCE = 5_000;

self.addEventListener('install', (event) =>
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(APP.files))
      .then(() => self.skipWaiting()),
  ),
);

self.addEventListener('activate', (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  ),
);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || OF_SERVER.test(pathname)) return;
  if (request.mode === 'navigate' && !pathname.includes('.')) event.respondWith(page(request));
  else if (APP.files.includes(pathname))
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
  return (await kept('/')) ?? asked;
}
