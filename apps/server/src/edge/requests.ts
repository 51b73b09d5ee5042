import type { NextFunction, Request, Response } from 'express';

const UPLOADS = /^\/api\/exercises\/[^/]+\/uploads$/i;

/** Bodies are JSON, and files where files are taken: a form of another site can send neither without being asked first. */
export function refuseForms(request: Request, response: Response, next: NextFunction): void {
  const type = request.headers['content-type']?.split(';')[0]!.trim().toLowerCase();
  const isTaken =
    type === undefined ||
    type === 'application/json' ||
    (type === 'multipart/form-data' && UPLOADS.test(request.path));
  if (isTaken || !request.path.startsWith('/api/')) return next();
  response
    .status(415)
    .json({ code: 'content-type', message: `Tocsin reads application/json, not ${type.slice(0, 60)}.` });
}
