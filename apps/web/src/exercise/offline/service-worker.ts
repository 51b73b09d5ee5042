import { urlOf } from '../../http/url-of';
/**
 * From now on the app opens without a network, too. A browser that has no service workers, or does not
 * allow them here (they want https), opens it as before: with the network only.
 */
export function serveWithoutNetwork(): void {
  const isFrame = window.parent !== window;
  if (!import.meta.env.PROD || isFrame) return;
  navigator.serviceWorker?.register(urlOf('/service-worker.js')).catch(() => undefined);
}
