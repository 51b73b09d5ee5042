import type { Request } from 'express';

/** The address under which people reach Tocsin, taken apart. */
export interface PublicAddress {
  origin: string;
  /** Below which path of the host, without a slash at its end: '' at the top. */
  path: string;
  isSecure: boolean;
}

/** @param url what `TOCSIN_URL` says; without it Tocsin is at the top of whatever host it is asked as. */
export function publicAddress(url: string | undefined): Partial<PublicAddress> & { path: string } {
  if (!url) return { path: '' };
  const { origin, pathname, protocol } = new URL(url);
  return { origin, path: pathname.replace(/\/+$/, ''), isSecure: protocol === 'https:' };
}

/** The origin under which people reach Tocsin; without a setting the one that it is asked as. */
export const originOf = (request: Request, url: string | undefined): string =>
  publicAddress(url).origin ?? `${request.protocol}://${request.header('host')}`;

/** A requested path as the server's own routes have it, whether the proxy has taken the public path off or not. */
export function withoutPath(url: string, path: string): string {
  if (path === '' || !url.startsWith(path)) return url;
  const rest = url.slice(path.length);
  if (rest === '' || rest.startsWith('?')) return `/${rest}`;
  return rest.startsWith('/') ? rest : url;
}
