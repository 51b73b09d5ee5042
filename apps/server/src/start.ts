import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import { NestFactory } from '@nestjs/core';
import { startEmbeddedPostgres } from '@tocsin/store';
import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:net';
import type { Logger } from 'pino';
import { AppModule } from './app.module';
import { Demo } from './demo/demo';
import { LiveAdapter } from './edge/live-adapter';
import { describeApi, keepApart, listenForOperators } from './edge/operations';
import { policy } from './edge/policy';
import { trustOf } from './edge/proxies';
import { publicAddress, withoutPath } from './edge/public-address';
import { isTable, refuseForms, TABLE_BYTES } from './edge/requests';
import { serveWeb } from './edge/serve-web';
import { ExerciseWatch } from './exercises/exercise-watch';
import { Accounts } from './identity/accounts';
import { InjectMails } from './correspondence/inject-mails';
import { Replies } from './correspondence/replies';
import { Outbox } from './mail/outbox';
import { Reminders } from './improvement/reminders';
import { Retention } from './privacy/retention';
import { requestLog, serverLog, StructuredLogger } from './logger';
import type { Settings } from './settings/settings';

export interface RunningServer {
  url: string;
  /** Link with which the first account is made; absent once there is one. */
  setUpLink?: string;
  /** Where metrics and the API's documentation are, if anywhere. */
  operations?: string;
  /** Where the embedded Postgres keeps its data. */
  dataFolder?: string;
  close: () => Promise<void>;
}

/** Starts Tocsin: the database if it is ours, the exercises that were running, HTTP and sockets. */
export async function startServer(settings: Settings): Promise<RunningServer> {
  const log = serverLog(settings.logLevel);
  await mustBeFree(settings.port);
  const postgres = settings.databaseUrl ? undefined : await embeddedPostgres(settings, log);
  try {
    const app = await startApp(settings, settings.databaseUrl ?? postgres!.url, log);
    postgres?.announce(app.url);
    return {
      ...app,
      dataFolder: postgres?.folder,
      close: async () => {
        await app.close();
        await postgres?.stop();
      },
    };
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}

function embeddedPostgres({ dataFolder }: Settings, log: Logger) {
  return startEmbeddedPostgres(dataFolder, {
    onNotice: (line) => log.warn({ context: 'Postgres' }, line),
    onLost: ({ message }) => {
      // Staying up would refuse every act; whoever supervises Tocsin starts it again.
      log.fatal({ context: 'Postgres' }, `Tocsin ends, because its database does not come back. ${message}`);
      process.exit(1);
    },
  });
}

/** Asks for the port before anything is touched. @throws Error when something else listens there. */
function mustBeFree(port: number): Promise<void> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      failed(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is in use by another program. Stop it, or name another port in PORT.`)
          : error.code === 'EACCES'
            ? new Error(`This user may not listen on port ${port}. Name a port above 1023 in PORT.`)
            : error,
      ),
    );
    probe.listen(port, () => probe.close(() => done()));
  });
}

async function startApp(settings: Settings, databaseUrl: string, log: Logger): Promise<RunningServer> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(settings, databaseUrl), {
    logger: new StructuredLogger(log),
    bodyParser: false,
  });
  const address = publicAddress(settings.publicUrl);
  const { path } = address;
  app.disable('x-powered-by');
  app.set('trust proxy', trustOf(settings.trustedProxies));
  app.use(requestLog(log));
  for (const handler of policy(address)) app.use(handler);
  keepApart(app);
  app.use(refuseForms);
  app.useBodyParser('json', { limit: TABLE_BYTES, type: isTable });
  app.useBodyParser('json');
  app.useBodyParser('urlencoded', { extended: false, limit: '20kb' });
  app.useWebSocketAdapter(new LiveAdapter(app));
  if (settings.operations) SwaggerModule.setup('api/docs', app, () => describeApi(app));
  serveWeb(app, settings.webFolder, path);
  await app.init();
  takeOff(path, app.getHttpServer() as Server);
  await app.get(ExerciseWatch).start();
  // Longer than proxies keep a connection for the next request: the end that closes first must be theirs.
  Object.assign(app.getHttpServer() as Server, { keepAliveTimeout: 75_000, headersTimeout: 80_000 });
  await app.listen(settings.port);
  const operations = settings.operations ? await listenForOperators(app, settings.operations) : undefined;
  await app.get(Demo).start();
  const url = (await app.getUrl()).replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost');
  app.get(Reminders).start(url);
  app.get(Retention).start();
  app.get(Outbox).start();
  app.get(InjectMails).start();
  app.get(Replies).start();
  const accounts = app.get(Accounts);
  const setUpLink = (await accounts.none())
    ? `${settings.publicUrl ?? url}/set-up/${await accounts.setUpToken()}`
    : undefined;
  return {
    url,
    setUpLink,
    operations: operations?.url,
    close: async () => {
      operations?.close();
      await app.close();
    },
  };
}

/** Takes the public path off before anything looks at a request, the live connection included. */
function takeOff(path: string, server: Server): void {
  if (path === '') return;
  const take = (request: IncomingMessage) => (request.url = withoutPath(request.url ?? '/', path));
  server.prependListener('request', take);
  server.prependListener('upgrade', take);
}
