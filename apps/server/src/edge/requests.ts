import type { NextFunction, Request, Response } from 'express';
import type { IncomingMessage } from 'node:http';

/** Where a provider says who signed out there; what it says is signed. */
const LOGOUT = '/api/session/oidc/logout';
/** Where files are taken: attachments, scenarios, versions of scenarios. */
const UPLOADS = /^\/api\/(exercises\/[^/]+\/uploads|scenarios(\/[^/]+\/versions)?)$/i;
const TABLES = /^\/api\/exercises\/[^/]+\/people\/table(\?|$)/i;

/** Bytes of a table of people; of all other bodies a tenth of a megabyte is read. */
export const TABLE_BYTES = 3_000_000;

/** Whether a request brings a table of people. */
export const isTable = ({ url = '', headers }: IncomingMessage): boolean =>
  TABLES.test(url) && headers['content-type']?.split(';')[0]!.trim().toLowerCase() === 'application/json';

/** Bodies are JSON, and files where files are taken: a form of another site can send neither without being asked first. */
export function refuseForms(request: Request, response: Response, next: NextFunction): void {
  const type = request.headers['content-type']?.split(';')[0]!.trim().toLowerCase();
  const isTaken =
    type === undefined ||
    type === 'application/json' ||
    (type === 'application/x-www-form-urlencoded' && request.path === LOGOUT) ||
    (type === 'multipart/form-data' && UPLOADS.test(request.path));
  if (isTaken || !request.path.startsWith('/api/')) return next();
  response
    .status(415)
    .json({ code: 'content-type', message: `Tocsin reads application/json, not ${type.slice(0, 60)}.` });
}
