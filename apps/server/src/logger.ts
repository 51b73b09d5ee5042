import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/** A link whose last part lets its holder in. */
const LINK = /^(\/(?:join|set-up|account-link|api\/account-links|api\/session\/set-up)\/).+/;

/** What a provider gives a browser for the way back. */
const WORD = /^(\/api\/session\/oidc\/callback)\?.*/;

/** The log of the server, one JSON object a line; without what would let its reader in. */
export const serverLog = (level: string): Logger =>
  pino({
    level,
    redact: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]'],
  });

/** One line for each request but those that only ask whether the server lives. */
export const requestLog = (logger: Logger) =>
  pinoHttp({
    logger,
    autoLogging: { ignore: ({ url }) => url === '/health' },
    serializers: {
      req: (request: { url: string; remoteAddress?: string; raw: { ip?: string } }) => ({
        ...request,
        url: request.url.replace(LINK, '$1…').replace(WORD, '$1?…'),
        // Of whoever asks, not of the proxy.
        remoteAddress: request.raw.ip ?? request.remoteAddress,
      }),
    },
  });

/** What the framework has to say, as structured lines among the rest. */
export class StructuredLogger implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log(message: unknown, context?: string): void {
    this.pino.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.pino.warn({ context }, String(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    this.pino.error({ context, stack }, String(message));
  }
}
