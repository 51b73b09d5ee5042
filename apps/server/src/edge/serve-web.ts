import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { nonceOf } from './policy';

/** The server's own; everything else without a dot is a place of the app. */
const OF_SERVER = /^\/(api|health|metrics|socket\.io)(\/|$)/;

/**
 * The web app: hashed files may be stored for ever, its page never; every place of the app is that page.
 * @param path below which of the host's paths people reach it
 */
export function serveWeb(app: NestExpressApplication, folder: string, path: string): void {
  const web = resolve(folder);
  app.useStaticAssets(web, {
    index: false,
    setHeaders: (response, file) => {
      response.setHeader(
        'cache-control',
        file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPlace =
      ['GET', 'HEAD'].includes(request.method) &&
      !OF_SERVER.test(request.path) &&
      !request.path.includes('.');
    if (!isPlace) return next();
    pageOf(web, path, nonceOf(response)).then(
      (page) => response.type('html').set('cache-control', 'no-cache').send(page),
      (error: unknown) => next(error),
    );
  });
}

/** The page as it is below a path: what it names relative to itself must hold from every place of the app. */
const pageOf = async (web: string, path: string, nonce: string): Promise<string> =>
  (await readFile(join(web, 'index.html'), 'utf8'))
    .replaceAll('="./', `="${path}/`)
    .replace('nonce=""', `nonce="${nonce}"`);
