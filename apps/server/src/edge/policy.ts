import type { Request, RequestHandler, Response } from 'express';
import { DAY, SECOND } from '@tocsin/words';
import helmet from 'helmet';
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PublicAddress } from './public-address';

const YEAR = 365 * DAY;

/** The word, new with each answer, by which the page's own styles are told from those that somebody slipped in. */
export const nonceOf = (response: ServerResponse): string => (response as Response).locals['nonce'] as string;

const ownStyles = (_request: IncomingMessage, response: ServerResponse) => `'nonce-${nonceOf(response)}'`;

/** Nothing comes from elsewhere, and nothing runs or paints that the app did not bring. */
const DIRECTIVES = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  scriptSrcAttr: ["'none'"],
  styleSrc: ["'self'", ownStyles],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  // The time machine shows consoles of the past in frames of its own.
  frameAncestors: ["'self'"],
  upgradeInsecureRequests: null,
};

/** What every answer tells browsers that they may do with it. */
export function policy({ path, isSecure }: Partial<PublicAddress> & { path: string }): RequestHandler[] {
  return [
    (request: Request, response, next) => {
      response.locals['nonce'] = randomBytes(16).toString('base64url');
      response.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
      // What an exercise says is stored nowhere on the way; a file or a page that may be says so itself.
      if (request.path.startsWith('/api/')) response.set('cache-control', 'no-store');
      next();
    },
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: DIRECTIVES },
      // A host that is shared below a path speaks for itself alone.
      strictTransportSecurity: isSecure ? { maxAge: YEAR / SECOND, includeSubDomains: path === '' } : false,
    }),
  ];
}
