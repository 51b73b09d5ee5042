import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';

/** What those who operate the server may ask for, and nobody else. */
const OF_OPERATORS = /^\/(metrics|api\/docs(-json|-yaml)?)(\/|$)/i;
const asked = new WeakSet<IncomingMessage>();

/** Metrics and the API's documentation are behind an address of their own: at that of the people they are not there. */
export function keepApart(app: NestExpressApplication): void {
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isOperator = asked.has(request);
    if (isOperator && OF_OPERATORS.test(request.path)) response.removeHeader('content-security-policy');
    if (isOperator === OF_OPERATORS.test(request.path) || request.path === '/health') return next();
    response.status(404).json({ code: 'not-found', message: 'There is nothing at this address.' });
  });
}

/** The API as its own code describes it. */
export const describeApi = (app: NestExpressApplication) =>
  SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setTitle('Tocsin')
      .setDescription('Everything that is not live.')
      .setVersion('1')
      .build(),
  );

/** Listens for operators. @param at `host:port` @returns where, and how to stop */
export async function listenForOperators(app: NestExpressApplication, at: string): Promise<Operations> {
  const [, host = '', port = ''] = /^(.+):(\d+)$/.exec(at) ?? [];
  const answer = app.getHttpAdapter().getInstance() as RequestListener;
  const server = createServer((request, response) => {
    asked.add(request);
    answer(request, response);
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(Number(port), host.replace(/^\[|\]$/g, ''), done);
  });
  return { url: `http://${host}:${portOf(server)}`, close: () => server.close() };
}

export interface Operations {
  url: string;
  close: () => void;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
